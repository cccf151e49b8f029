import { getWorkspace, openPublicShare } from '@latchkey/contract'
import { makeRepairRequest, makeShare } from '@latchkey/db/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { newToken } from '../platform/tokens.ts'
import type { Browser } from '../testing/browser.ts'
import { openKey } from '../testing/open-key.ts'
import { signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp({ LIMITS: 'register=1000/1h,key=3/1m', TRUST_PROXY: '127.0.0.1' })
afterEach(() => void vi.restoreAllMocks())

const statusOf = async (browser: Browser, ip: string) =>
  (await browser.call(getWorkspace, { headers: { 'x-forwarded-for': ip } })).status

/** The names of the statements that are sent meanwhile. */
async function statementsOf(work: () => Promise<unknown>) {
  const query = vi.spyOn(app.services.pool, 'query')
  await work()
  const asked = query.mock.calls.map(([asked]: unknown[]) => (asked as { name?: string }).name ?? asked)
  // The queue's own, every few seconds.
  return asked.filter((name) => name !== 'queue-give-back')
}

describe('wrong keys', () => {
  it('are counted by network: right ones that were here before go on', async () => {
    const owner = await signUp(app)
    const known = (await openKey(app, owner, ['read'])).program
    const other = (await openKey(app, owner, ['read'])).program
    expect(await statusOf(known, '10.1.0.1')).toBe(200)
    const wrong = () => statusOf(app.browser().withKey(`lk_${newToken()}`), '10.1.0.1')
    expect([await wrong(), await wrong(), await wrong()]).toEqual([401, 401, 429])
    const answer = await other.call(getWorkspace, { headers: { 'x-forwarded-for': '10.1.0.1' } })
    expect([answer.problem.code, Number(answer.response.headers['retry-after']) > 0]).toEqual(['rate_limited', true])
    expect(await statusOf(known, '10.1.0.1')).toBe(200)
    expect(await statusOf(other, '10.1.0.2')).toBe(200)
    expect(await statementsOf(wrong)).toEqual([])
  })

  it('of another form are looked up nowhere, and all hear the same', async () => {
    const browser = app.browser()
    const answers = []
    const sent = await statementsOf(async () => {
      for (const [n, key] of ['', 'lk_short', `LK_${newToken()}`, `lk_${newToken()}=`].entries()) {
        const headers = { authorization: `Bearer ${key}`, 'x-forwarded-for': `10.2.0.${n}` }
        answers.push(await browser.call(getWorkspace, { headers }))
      }
    })
    const never = { authorization: `bearer lk_${newToken()}`, 'x-forwarded-for': '10.2.1.1' }
    answers.push(await browser.call(getWorkspace, { headers: never }))
    expect(sent).toEqual([])
    for (const { problem, response } of answers) {
      expect(problem).toMatchObject({ code: 'unauthenticated', detail: 'This API key is not valid' })
      expect(response.headers['www-authenticate']).toBe('Bearer')
    }
  })
})

describe('who asks', () => {
  it('is found with one statement, and on public calls with none', async () => {
    const owner = await signUp(app)
    const { program } = await openKey(app, owner, ['read'])
    await program.get(getWorkspace)
    const request = await makeRepairRequest(app.db, { id: owner.workspaceId }, { id: owner.accountId })
    const params = { token: (await makeShare(app.db, request)).token }
    const asked = async (work: () => Promise<unknown>) =>
      (await statementsOf(work)).filter((name) => ['key-find', 'session-find'].includes(String(name)))
    expect(await asked(() => program.get(getWorkspace))).toEqual(['key-find'])
    vi.restoreAllMocks()
    expect(await asked(() => owner.browser.get(getWorkspace))).toEqual(['session-find'])
    vi.restoreAllMocks()
    expect(await asked(() => program.get(openPublicShare, { params }))).toEqual([])
    vi.restoreAllMocks()
    expect(await asked(() => app.browser().call(getWorkspace))).toEqual([])
  })
})
