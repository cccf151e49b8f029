import {
  changeMemberRole,
  createApiKey,
  createRepairRequest,
  createShare,
  exportAudit,
  getRepairRequest,
  getWorkspace,
  type KeyScope,
  listApiKeys,
  listAudit,
  listRepairRequests,
  removeMember,
  revokeApiKey,
  setVisibility,
} from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { makeRepairRequest } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { hashToken } from '../../platform/tokens.ts'
import { openKey } from '../../testing/open-key.ts'
import { addMember, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()
const past = new Date('2020-01-01')

describe('a key', () => {
  it('is 32 random bytes that are shown once and kept as a hash', async () => {
    const { browser } = await signUp(app)
    const body = { name: 'Stock list', scopes: ['read' as const], expires_in_days: 90 }
    const made = await browser.get(createApiKey, { body })
    expect(made.key).toMatch(/^lk_[\w-]{43}$/)
    expect(made.hint).toBe(made.key.slice(0, 9))
    expect(Date.parse(made.expires_at ?? '') - Date.parse(made.created_at)).toBe(90 * 86_400_000)
    const { key, ...rest } = made
    const { results } = await browser.get(listApiKeys)
    expect(results).toEqual([rest])
    const row = await app.db.apiKey.findUniqueOrThrow({ where: { id: made.id } })
    expect(Buffer.from(row.keyHash)).toEqual(hashToken(key))
    expect(await isAnywhere(key)).toEqual([])
  })

  it('is the same one where the same request comes twice, and its stored answer is sealed', async () => {
    const { browser } = await signUp(app)
    const twice = { body: { name: 'Once', scopes: ['read' as const] }, headers: { 'idempotency-key': newId() } }
    const first = await browser.get(createApiKey, twice)
    expect(await browser.get(createApiKey, twice)).toEqual(first)
    expect((await browser.get(listApiKeys)).count).toBe(1)
    expect(await isAnywhere(first.key)).toEqual([])
  })

  it('acts as its maker, in their workspace, whatever cookie is beside it', async () => {
    const owner = await signUp(app)
    const { program } = await openKey(app, owner, ['read'])
    expect((await program.get(getWorkspace)).id).toBe(owner.workspaceId)
    const other = await signUp(app, 'Other', 'Elsewhere')
    const both = Object.assign(other.browser, {}).withKey((await openKey(app, owner, ['read'])).key)
    expect((await both.get(getWorkspace)).id).toBe(owner.workspaceId)
    const wrong = await both.withKey('lk_wrong').call(getWorkspace)
    expect([wrong.status, wrong.problem.code]).toEqual([401, 'unauthenticated'])
    expect(wrong.response.headers['www-authenticate']).toBe('Bearer')
  })

  it('needs no same origin, and no page of another site may send it', async () => {
    const owner = await signUp(app)
    const program = owner.browser.withKey((await openKey(app, owner, ['write'])).key)
    const from = { origin: 'https://elsewhere.test', 'sec-fetch-site': 'cross-site' }
    const made = await program.call(createRepairRequest, { body: { title: 'Tap' }, headers: from })
    expect(made.status).toBe(201)
    expect(made.response.headers['access-control-allow-origin']).toBeUndefined()
    const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' }
    const preflight = await app
      .browser()
      .send({ method: 'OPTIONS', url: '/v1/repair-requests', headers: { ...from, ...asked } })
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('says when it was used last, at most once a minute', async () => {
    const owner = await signUp(app)
    const { program, id } = await openKey(app, owner, ['read'])
    const used = async () => (await app.db.apiKey.findUniqueOrThrow({ where: { id } })).lastUsedAt
    await program.get(getWorkspace)
    await expect.poll(used).not.toBeNull()
    const first = await used()
    await program.get(getWorkspace)
    expect(await used()).toEqual(first)
    await app.db.apiKey.update({ where: { id }, data: { lastUsedAt: past } })
    await program.get(getWorkspace)
    await expect.poll(async () => ((await used()) ?? past) > past).toBe(true)
  })
})

describe('what a key opens', () => {
  const scopes: KeyScope[] = ['read', 'write', 'share', 'admin']

  it.each(scopes)('%s', async (scope) => {
    const owner = await signUp(app)
    const { id } = await makeRepairRequest(app.db, { id: owner.workspaceId }, { id: owner.accountId })
    const { program } = await openKey(app, owner, [scope])
    const params = { id }
    const answers = {
      read: await program.call(getRepairRequest, { params }),
      write: await program.call(createRepairRequest, { body: { title: 'Tap' } }),
      share: await program.call(createShare, { params, body: {} }),
      admin: await program.call(setVisibility, { params, body: { visibility: 'workspace' } }),
    }
    const opened = scopes.filter((one) => answers[one].status < 300)
    expect(opened).toEqual(scope === 'admin' ? scopes : [...new Set(['read', scope])])
    for (const one of scopes.filter((one) => !opened.includes(one))) {
      expect(answers[one].problem).toMatchObject({ code: 'forbidden', detail: `This API key lacks the scope ${one}` })
    }
    expect(answers.read.body).toMatchObject({ id })
  })

  it('is shown as what its holder may do', async () => {
    const owner = await signUp(app)
    const { id } = await makeRepairRequest(app.db, { id: owner.workspaceId }, { id: owner.accountId })
    const { program } = await openKey(app, owner, ['share'])
    expect((await program.get(getRepairRequest, { params: { id } })).capabilities).toEqual(['view', 'export', 'share'])
  })

  it('is nothing of another workspace, although its maker may see that', async () => {
    const owner = await signUp(app)
    const elsewhere = await signUp(app, 'Other', 'Elsewhere')
    const data = { visibility: 'workspace' as const }
    const theirs = await makeRepairRequest(app.db, { id: elsewhere.workspaceId }, { id: elsewhere.accountId }, data)
    const member = { id: newId(), workspaceId: elsewhere.workspaceId, accountId: owner.accountId, role: 'owner' }
    await app.db.membership.create({ data: { ...member, email: owner.email, acceptedAt: new Date() } })
    const params = { id: theirs.id }
    expect((await owner.browser.call(getRepairRequest, { params })).status).toBe(200)
    const { program } = await openKey(app, owner, ['admin'])
    expect((await program.call(getRepairRequest, { params })).status).toBe(404)
  })

  it('follows the role of its maker, and ends when they leave', async () => {
    const owner = await signUp(app)
    const admin = await addMember(app, owner, 'admin')
    const { program } = await openKey(app, admin, ['admin'])
    expect((await program.call(listApiKeys)).status).toBe(200)
    const { id } = await app.db.membership.findFirstOrThrow({ where: { accountId: admin.accountId } })
    await owner.browser.get(changeMemberRole, { params: { id }, body: { role: 'member' } })
    expect((await program.call(listApiKeys)).status).toBe(403)
    expect((await program.call(listRepairRequests)).status).toBe(200)
    await owner.browser.get(removeMember, { params: { id } })
    expect((await program.call(listRepairRequests)).status).toBe(401)
    expect((await owner.browser.get(listApiKeys)).results).toMatchObject([{ state: 'asleep' }])
  })

  it('ends when it is revoked, or runs out', async () => {
    const owner = await signUp(app)
    const { program, id } = await openKey(app, owner, ['read'])
    await program.get(getWorkspace)
    await owner.browser.get(revokeApiKey, { params: { id } })
    expect((await program.call(getWorkspace)).status).toBe(401)
    await owner.browser.get(revokeApiKey, { params: { id } })
    const late = await openKey(app, owner, ['read'])
    await app.db.apiKey.update({ where: { id: late.id }, data: { expiresAt: past } })
    expect((await late.program.call(getWorkspace)).status).toBe(401)
    const { results } = await owner.browser.get(listApiKeys)
    expect(results.map(({ state }) => state)).toEqual(['expired', 'revoked'])
  })
})

describe('keys', () => {
  it('are made and revoked with a key that is allowed everything', async () => {
    const owner = await signUp(app)
    const { program, id } = await openKey(app, owner, ['admin'])
    const made = await program.get(createApiKey, { body: { name: 'Another', scopes: ['write'] } })
    expect(made.made_by.id).toBe(owner.accountId)
    await program.get(revokeApiKey, { params: { id } })
    expect((await program.call(listApiKeys)).status).toBe(401)
    const narrow = app.browser().withKey(made.key)
    const body = { name: 'More', scopes: ['admin' as const] }
    expect((await narrow.call(createApiKey, { body })).problem.code).toBe('forbidden')
  })

  it('are refused with no scope, a past end, two ends, or one that is not there', async () => {
    const { browser } = await signUp(app)
    const pathOf = async (body: object) =>
      (await browser.call(createApiKey, { body: { name: 'Key', scopes: ['read'], ...body } })).problem.errors[0]?.path
    expect(await pathOf({ scopes: [] })).toBe('scopes')
    expect(await pathOf({ scopes: ['read', 'read'] })).toBe('scopes')
    expect(await pathOf({ expires_at: '2020-01-01' })).toBe('expires_at')
    expect(await pathOf({ expires_at: '2999-01-01', expires_in_days: 1 })).toBe('expires_at')
    expect((await browser.call(revokeApiKey, { params: { id: newId() } })).status).toBe(404)
    const { id } = await openKey(app, await signUp(app), ['read'])
    expect((await browser.call(revokeApiKey, { params: { id } })).status).toBe(404)
  })

  it('are at most a hundred that open something, however many are made at once', async () => {
    const { browser, workspaceId, accountId } = await signUp(app)
    const row = (n: number) => ({
      ...{ id: newId(), workspaceId, accountId, name: `No. ${n}`, hint: 'lk_', scopes: ['read'] },
      keyHash: new Uint8Array(hashToken(newId())),
    })
    await app.db.apiKey.createMany({ data: Array.from({ length: 98 }, (_, n) => row(n)) })
    const body = { name: 'One more', scopes: ['read' as const] }
    const answers = await Promise.all(Array.from({ length: 5 }, () => browser.call(createApiKey, { body })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422, 422, 422])
  })

  it('are their own callers where a request is repeated', async () => {
    const owner = await signUp(app)
    const programs = [await openKey(app, owner, ['write']), await openKey(app, owner, ['write'])]
    const twice = { body: { title: 'Tap' }, headers: { 'idempotency-key': 'the-same' } }
    const made = await Promise.all(programs.map(({ program }) => program.get(createRepairRequest, twice)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(2)
    const again = await programs[0]?.program.call(createRepairRequest, twice)
    expect([again?.body.id, again?.response.headers['idempotency-replayed']]).toEqual([made[0]?.id, 'true'])
  })

  it('are in the audit: made, revoked, and with what was done', async () => {
    const owner = await signUp(app)
    const { program, id, hint, name } = await openKey(app, owner, ['write'])
    await program.get(createRepairRequest, { body: { title: 'Tap' } })
    await owner.browser.get(revokeApiKey, { params: { id } })
    await owner.browser.get(revokeApiKey, { params: { id } })
    const { results } = await owner.browser.get(listAudit)
    const said = { key_id: id, name, hint }
    expect(results.slice(0, 3)).toMatchObject([
      { action: 'api_key.revoked', data: said, actor: { kind: 'account' } },
      { action: 'repair_request.created', actor: { kind: 'key', id, name: 'Olive Owens', key: { name, hint } } },
      { action: 'api_key.created', data: { ...said, scopes: ['write'], expires_at: null } },
    ])
    expect((await owner.browser.get(listAudit, { query: { actor: id } })).count).toBe(1)
    const csv = await owner.browser.call(exportAudit, { query: { format: 'csv', actor: id } })
    expect(csv.response.body).toContain(`Olive Owens (API key ${name}, ${hint}…)`)
  })
})

/** Every table in which this text stands in any form. */
async function isAnywhere(text: string) {
  const { pool } = app.services
  const { rows: tables } = await pool.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  )
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const query = `select 1 from "${name}" t where t::text like $1 or t::text like $2`
      const { rowCount } = await pool.query(query, [`%${text}%`, `%${Buffer.from(text).toString('hex')}%`])
      return rowCount ? [name] : []
    }),
  )
  return found.flat()
}
