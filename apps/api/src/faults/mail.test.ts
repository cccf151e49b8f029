import { testDatabase } from '@latchkey/db/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { startResendStandIn } from '../platform/mailer/resend-stand-in.ts'
import { openProgram } from './open-program.ts'

const database = await testDatabase()
let resend = await startResendStandIn()
afterAll(() => resend.stop())
const program = await openProgram({
  DATABASE_URL: database.url,
  RESEND_API_KEY: 're_test',
  RESEND_FROM_EMAIL: 'post@latchkey.example',
  RESEND_BASE_URL: resend.baseUrl,
})

const longEnough = { interval: 100 }
const registered: string[] = []

/** Answered whatever the provider does, and sooner than the mailer gives up one that hangs. */
async function register(name: string) {
  const email = `${name}@example.test`
  const body = { email, password: 'a long enough phrase', name: 'Olive Owens' }
  const answer = await program.call({ method: 'POST', path: '/v1/auth/register', body })
  expect(answer?.status).toBe(202)
  registered.push(email)
  return email
}

const accepted = (email: string) => resend.sent.filter(({ body }) => body.to === email).length
const noted = async (email: string) =>
  (await database.prisma.mail.findFirst({ where: { to: email }, select: { error: true, sentAt: true } })) ?? {}

describe('a mail provider that', () => {
  it('refuses, has had too many, hangs, or hangs up before or after it accepts, gets each of them later, once', async () => {
    resend.refuseNext(500, 'internal_server_error')
    resend.refuseNext(429, 'rate_limit_exceeded', { 'retry-after': '2' })
    resend.answerNextWith(() => {})
    resend.answerNextWith((response) => response.destroy())
    resend.loseNextReply()
    const emails = []
    for (let n = 0; n < 8; n++) emails.push(await register(`first${n}`))
    for (const email of emails) {
      await expect.poll(() => noted(email), longEnough).toMatchObject({ sentAt: expect.any(Date) })
      expect(accepted(email)).toBe(1)
    }
  })

  it('accepts, while the program is killed before it hears, has sent it once', async () => {
    resend.loseNextReply(() => {})
    const email = await register('killed')
    await expect.poll(() => accepted(email), longEnough).toBe(1)
    await program.end('SIGKILL')
    await program.start()
    await expect.poll(() => noted(email), longEnough).toMatchObject({ sentAt: expect.any(Date) })
    expect(accepted(email)).toBe(1)
  })

  it('is away gets all of them when it is back', async () => {
    const port = Number(new URL(resend.baseUrl).port)
    await resend.stop()
    const before = resend.sent
    const emails = []
    for (let n = 0; n < 10; n++) emails.push(await register(`away${n}`))
    for (const email of emails) await expect.poll(() => noted(email), longEnough).toMatchObject({ sentAt: null })
    resend = await startResendStandIn(port)
    resend.sent.push(...before)
    for (const email of emails) await expect.poll(() => accepted(email), longEnough).toBe(1)
  }, 150_000)

  it('has in the end one mail for each who registered, by the ids of the queue', async () => {
    const { prisma } = database
    await expect.poll(() => prisma.mail.count({ where: { sentAt: null } }), longEnough).toBe(0)
    const rows = await prisma.mail.findMany({ select: { id: true, to: true, failedAt: true } })
    expect(rows.map(({ to }) => to).sort()).toEqual([...registered].sort())
    expect(resend.sent.map(({ key, body }) => [key, body.to]).sort()).toEqual(rows.map(({ id, to }) => [id, to]).sort())
    expect(rows.filter(({ failedAt }) => failedAt)).toEqual([])
  })
})
