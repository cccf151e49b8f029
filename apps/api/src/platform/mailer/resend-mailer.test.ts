import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MailError } from './mail-error.ts'
import { resendMailer } from './resend-mailer.ts'
import { startResendStandIn } from './resend-stand-in.ts'
import { sampleMail } from './sample-mail.ts'

let resend: Awaited<ReturnType<typeof startResendStandIn>>
beforeEach(async () => {
  resend = await startResendStandIn()
})
afterEach(() => resend.stop())

const settings = () =>
  ({
    kind: 'resend',
    apiKey: 're_test',
    from: 'Latchkey <post@latchkey.example>',
    baseUrl: `${resend.baseUrl}/`,
  }) as const
const mailer = (timeoutMs?: number) => resendMailer(settings(), timeoutMs)
const failure = (sending: Promise<void>) =>
  sending.then(
    () => null,
    (error: MailError) => error,
  )

test('sends with the key, the sender and the id as idempotency key', async () => {
  const { id, to, subject, text, html, ...rest } = sampleMail()
  await mailer().send({ id, to, subject, text, html, ...rest })
  expect(resend.sent).toMatchObject([
    { key: id, authorization: 'Bearer re_test', body: { from: settings().from, to, subject, text, html } },
  ])
})

test('what the reply was lost of is sent once, and the next try knows that it is', async () => {
  const mail = sampleMail()
  resend.loseNextReply()
  expect(await failure(mailer().send(mail))).toMatchObject({ temporary: true })
  await mailer().send(mail)
  expect(resend.sent).toHaveLength(1)
})

test('a key that was accepted with another body counts as sent', async () => {
  const mail = sampleMail()
  await mailer().send(mail)
  await mailer().send({ ...mail, html: '<p>after an update of the templates</p>' })
  expect(resend.sent).toHaveLength(1)
})

describe('temporary', () => {
  test('too many: with the wait that was asked for', async () => {
    resend.refuseNext(429, 'rate_limit_exceeded', { 'retry-after': '17' })
    const error = await failure(mailer().send(sampleMail()))
    expect(error).toBeInstanceOf(MailError)
    expect(error).toMatchObject({ temporary: true, retryAfterSeconds: 17 })
  })

  test('too many: with a moment that has passed already', async () => {
    resend.refuseNext(429, 'daily_quota_exceeded', { 'retry-after': 'Sat, 01 Jan 2000 00:00:00 GMT' })
    expect(await failure(mailer().send(sampleMail()))).toMatchObject({ temporary: true, retryAfterSeconds: 0 })
  })

  test.each([
    [500, 'internal_server_error'],
    [401, 'invalid_api_key'],
    [403, 'validation_error'],
    [409, 'concurrent_idempotent_requests'],
    [422, 'invalid_from_address'],
  ])('%s %s', async (status, name) => {
    resend.refuseNext(status, name)
    expect(await failure(mailer().send(sampleMail()))).toMatchObject({ temporary: true, retryAfterSeconds: undefined })
    expect(resend.sent).toHaveLength(0)
  })

  test('an answer that is no JSON', async () => {
    resend.answerNextWith((response) => response.writeHead(502).end('<h1>Bad gateway</h1>'))
    expect(await failure(mailer().send(sampleMail()))).toMatchObject({ temporary: true })
  })

  test('no answer in time', async () => {
    resend.answerNextWith(() => {})
    expect(await failure(mailer(50).send(sampleMail()))).toMatchObject({ temporary: true })
  })

  test('an answer that stops half-way', async () => {
    resend.answerNextWith((response) => response.writeHead(200, { 'content-length': '40' }).write('{"id":'))
    expect(await failure(mailer(50).send(sampleMail()))).toMatchObject({ temporary: true })
  })

  test('nobody there', async () => {
    const gone = mailer()
    await resend.stop()
    expect(await failure(gone.send(sampleMail()))).toMatchObject({ temporary: true })
    resend = await startResendStandIn()
  })
})

test.each([
  [422, 'validation_error'],
  [400, 'validation_error'],
])('final: %s %s', async (status, name) => {
  resend.refuseNext(status, name)
  expect(await failure(mailer().send(sampleMail()))).toMatchObject({ temporary: false })
})
