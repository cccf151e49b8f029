import { readFileSync } from 'node:fs'
import { NewResponse } from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { formOf } from '../testing/form.ts'
import { startTestApp } from '../testing/start-test-app.ts'
import { buildServer } from './build-server.ts'
import { mount } from './mount.ts'

const app = await startTestApp()
const server = await buildServer(app.config)
const definition = {
  method: 'POST',
  path: '/v1/test-form',
  tag: '',
  summary: '',
  needs: 'anyone',
  body: NewResponse,
  takesFiles: true,
  status: 200,
  reply: z.object({ body: z.unknown(), files: z.array(z.object({ name: z.string(), bytes: z.string() })) }),
} as const
const limits = { files: 3, fileBytes: 2 * 1024 * 1024, allBytes: 3 * 1024 * 1024 }
mount(
  server,
  app.services,
  definition,
  async ({ body, uploads }) => ({
    body,
    files: uploads.map(({ name, path }) => ({ name, bytes: readFileSync(path, 'utf8').slice(0, 20) })),
  }),
  { uploadLimits: limits },
)

const send = async (...parts: Parameters<typeof formOf>) =>
  server.inject({ method: 'POST', url: definition.path, ...(await formOf(...parts)) })
const fields = [
  ['name', 'Carla'],
  ['email', 'carla@example.test'],
  ['decision', 'accept'],
] as const
const megabytes = (name: string, count: number) =>
  ['file', { name, bytes: Buffer.alloc(count * 1024 * 1024, 'a') }] as const

describe('a form in place of JSON', () => {
  it('brings its fields as the body, JSON where the schema takes no text, and its files', async () => {
    const answer = await send(
      ...fields.map((field) => [...field] as [string, string]),
      ['price', '{"amount":120.5,"currency":"GBP"}'],
      ['message', '{"this":"stays text"}'],
      ['company', ''],
      ['file', { name: 'Küche.txt', bytes: 'first' }],
      ['file', { name: 'b.txt', bytes: 'second' }],
      ['file', { name: '', bytes: '' }],
    )
    expect(answer.json()).toEqual({
      body: {
        name: 'Carla',
        email: 'carla@example.test',
        decision: 'accept',
        price: { amount: 120.5, currency: 'GBP' },
        message: '{"this":"stays text"}',
      },
      files: [
        { name: 'Küche.txt', bytes: 'first' },
        { name: 'b.txt', bytes: 'second' },
      ],
    })
  })

  it('is JSON still where it comes as JSON', async () => {
    const payload = { ...Object.fromEntries(fields), price: { amount: 1, currency: 'GBP' } }
    const answer = await server.inject({ method: 'POST', url: definition.path, payload })
    expect(answer.json()).toMatchObject({ body: payload, files: [] })
  })

  it.each([
    ['an unknown field', [['shoe_size', '44']], 422, 'shoe_size'],
    ['what is no price', [['price', 'a lot']], 422, 'price'],
    ['a price that breaks off', [['price', '{"amount":1']], 422, 'price'],
    ['a field twice', [['name', 'Dora']], 422, 'name'],
    ['a field that would reach the prototype', [['__proto__', 'x']], 400, undefined],
    ['four files', [megabytes('a', 0), megabytes('b', 0), megabytes('c', 0), megabytes('d', 0)], 422, 'file'],
    ['too large a file', [megabytes('a', 2.5)], 413, undefined],
    ['files too large together', [megabytes('a', 1.5), megabytes('b', 1.75)], 413, undefined],
  ] as const)('refuses %s', async (_name, more, status, path) => {
    const answer = await send(...([...fields, ...more] as unknown as Parameters<typeof formOf>))
    expect([answer.statusCode, answer.json().errors[0]?.path]).toEqual([status, path])
  })
})
