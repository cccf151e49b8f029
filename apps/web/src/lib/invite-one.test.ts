import { expect, it } from 'vitest'
import { OfflineError, ProblemError } from './call-error.ts'
import { inviteOne } from './invite-one.ts'

const problem = (status: number, code: ProblemError['code'], message?: string) =>
  new ProblemError(
    { code, status, title: 'No', detail: 'Because', errors: message ? [{ path: 'email', message }] : [] },
    60,
  )

const refuse = (error: Error) => () => Promise.reject(error)

it('says what became of it', async () => {
  const result = await inviteOne({ email: 'ann@x.test', wish: 'ann', send: async () => 'Invited' })
  expect(result).toEqual({ email: 'ann@x.test', ok: true, words: 'Invited' })
})

it.each([
  [problem(422, 'validation_failed', 'Must be an e-mail address'), 'Must be an e-mail address'],
  [problem(409, 'limit_reached'), 'Because.'],
  [problem(429, 'rate_limited'), 'Fifty an hour'],
])('a refusal says why', async (error, words) => {
  const refused = ({ code }: ProblemError) => (code === 'rate_limited' ? 'Fifty an hour' : undefined)
  const result = await inviteOne({ email: 'ann@x.test', wish: 'refused', send: refuse(error), refused })
  expect(result).toEqual({ email: 'ann@x.test', ok: false, words })
})

it('a wish whose end is not known keeps its key, another and a refused one do not', async () => {
  const keys: string[] = []
  const send = (error: Error) => async (key: string) => {
    keys.push(key)
    throw error
  }
  const offline = new OfflineError('gone')
  await inviteOne({ email: 'bob@x.test', wish: 'bob viewer', send: send(offline) })
  await inviteOne({ email: 'bob@x.test', wish: 'bob viewer', send: send(problem(409, 'conflict')) })
  await inviteOne({ email: 'bob@x.test', wish: 'bob viewer', send: send(offline) })
  await inviteOne({ email: 'bob@x.test', wish: 'bob contributor', send: send(offline) })
  expect(keys[1]).toBe(keys[0])
  expect(new Set(keys).size).toBe(3)
})

it('a fault of ours stays a fault', async () => {
  const fault = new TypeError('no')
  await expect(inviteOne({ email: 'cy@x.test', wish: 'cy', send: refuse(fault) })).rejects.toBe(fault)
})
