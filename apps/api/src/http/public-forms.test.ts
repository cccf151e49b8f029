import fastify from 'fastify'
import { expect, it } from 'vitest'
import { AppError } from '../platform/app-error.ts'
import { readPlainForm, takePlainForms } from './public-forms.ts'

const app = fastify()
takePlainForms(app)
app.setErrorHandler((error) => (error instanceof AppError ? { code: error.code } : { error }))
app.post('/', async (request) => readPlainForm(request))

const send = async (headers: Record<string, string>) => {
  const sent = { host: 'shop.test:3000', 'content-type': 'application/x-www-form-urlencoded', ...headers }
  return (await app.inject({ method: 'POST', url: '/', headers: sent, payload: 'password=right&email=+' })).json()
}

it.each<Record<string, string>>([
  {},
  { origin: 'http://shop.test:3000' },
  // What a browser says of a page that gives no referrer, as ours do.
  { origin: 'null' },
  // Behind a proxy that leaves the port out.
  { origin: 'http://shop.test:3000', host: 'shop.test' },
  { origin: 'null', 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'none' },
])('takes a form with %j', async (headers) => {
  expect(await send(headers)).toEqual({ password: 'right' })
})

it.each<Record<string, string>>([
  { origin: 'https://evil.test' },
  { origin: 'http://evil.shop.test:3000' },
  { origin: 'http://shop.test.evil.test' },
  { origin: 'nonsense' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site', origin: 'http://shop.test:3000' },
  { 'sec-fetch-site': 'cross-site', origin: 'null' },
])('refuses a form with %j', async (headers) => {
  expect(await send(headers)).toEqual({ code: 'cross_origin' })
})
