import {
  addCollaborator,
  createRepairRequest,
  endpoints,
  exportAudit,
  exportResourceAudit,
  getMe,
  listAudit,
  listResourceAudit,
  updateMe,
  updateRepairRequest,
  updateWorkspace,
} from '@latchkey/contract'
import { makeResource } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { transact } from '../../platform/transact.ts'
import { openShop } from '../../testing/open-shop.ts'
import { addMember, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

describe('the audit', () => {
  it('has one entry for each change and none for what changes nothing', async () => {
    const owner = await signUp(app)
    await addMember(app, owner, 'member', 'Sam Staff')
    await owner.browser.get(updateWorkspace, { body: { name: 'Renamed' } })
    await owner.browser.get(updateWorkspace, { body: { name: 'Renamed' } })
    await owner.browser.call(updateWorkspace, { body: { name: '' } })
    const { results, count } = await owner.browser.get(listAudit)
    expect(results.map(({ action, actor }) => [action, actor.name])).toEqual([
      ['workspace.changed', 'Olive Owens'],
      ['member.joined', 'Sam Staff'],
      ['member.invited', 'Olive Owens'],
      ['workspace.created', 'Olive Owens'],
    ])
    expect(count).toBe(4)
  })

  it('is filtered, paged by cursor, and exported', async () => {
    const { browser, accountId } = await signUp(app)
    for (let i = 1; i <= 5; i++) await browser.get(updateWorkspace, { body: { name: `=Name ${i}` } })
    const query = { action: 'workspace.changed', actor: accountId, page_size: '2' }
    const first = await browser.get(listAudit, { query })
    const second = await browser.get(listAudit, { query: { ...query, cursor: first.next_cursor ?? '' } })
    const third = await browser.get(listAudit, { query: { ...query, cursor: second.next_cursor ?? '' } })
    expect([first, second, third].map(({ results }) => results.length)).toEqual([2, 2, 1])
    expect([first.count, third.next_cursor]).toEqual([5, null])
    const pages = await browser.get(listAudit, { query: { ...query, page: '2' } })
    expect(pages.results).toEqual(second.results)
    expect((await browser.get(listAudit, { query: { from: '2999-01-01' } })).count).toBe(0)
    expect((await browser.get(listAudit, { query: { to: '2999-01-01' } })).count).toBe(6)
    expect((await browser.get(listAudit, { query: { action: 'workspace' } })).count).toBe(6)
    expect((await browser.get(listAudit, { query: { action: 'work' } })).count).toBe(0)

    const csv = await browser.call(exportAudit, { query: { format: 'csv', action: 'workspace.created' } })
    expect(csv.response.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.response.body.split('\r\n')[0]).toBe(
      'at,action,actor_kind,actor_name,resource_kind,resource_title,data,id',
    )
    const json = await browser.call(exportAudit, { query: { format: 'json' } })
    expect(json.response.json().map(({ action }: { action: string }) => action)).toEqual([
      'workspace.created',
      ...Array(5).fill('workspace.changed'),
    ])
  })

  it('is filtered and exported for one resource, to people of the shop', async () => {
    const shop = await openShop(app)
    const member = await addMember(app, shop, 'member')
    const guest = await signUp(app, 'Gina Guest', null)
    const other = await shop.browser.get(createRepairRequest, { body: { title: 'Another' } })
    const params = { id: shop.request.id }
    const invite = { params, body: { email: guest.email, role: 'contributor' as const } }
    await shop.browser.get(addCollaborator, invite)
    await guest.browser.get(updateRepairRequest, { params, body: { title: '=Drips' } })
    await shop.browser.get(updateRepairRequest, { params: { id: other.id }, body: { title: 'Not this' } })
    const list = async (query: object) =>
      (await member.browser.get(listResourceAudit, { params, query })).results.map(({ action }) => action)
    const all = ['repair_request.changed', 'collaborator.joined', 'collaborator.invited', 'repair_request.created']
    expect(await list({})).toEqual(all)
    expect(await list({ actor: guest.accountId })).toEqual(all.slice(0, 2))
    expect(await list({ action: 'collaborator.invited' })).toEqual(['collaborator.invited'])
    expect([await list({ from: '2999-01-01' }), await list({ to: '2999-01-01' })]).toEqual([[], all])

    const file = (query: object) => member.browser.call(exportResourceAudit, { params, query })
    const csv = (await file({ action: 'repair_request.changed' })).response
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    const lines = csv.body.trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain("'=Drips")
    const json = (await file({ format: 'json' })).response.json() as { action: string }[]
    expect(json.map(({ action }) => action)).toEqual(all.toReversed())
    for (const endpoint of [listResourceAudit, exportResourceAudit]) {
      expect((await guest.browser.call(endpoint, { params })).status).toBe(403)
      expect((await (await signUp(app)).browser.call(endpoint, { params })).status).toBe(404)
    }
  })

  it('keeps other workspaces, and other people’s private things, to themselves', async () => {
    const owner = await signUp(app)
    const admin = await addMember(app, owner, 'admin')
    const { id } = await makeResource(app.db, { id: owner.workspaceId }, { id: owner.accountId }, { kind: 'session' })
    const ctx = { ...app.services, actor: null, workspace: null }
    await transact(ctx, (tx) =>
      tx.record('workspace.changed', { changes: {} }, { workspaceId: owner.workspaceId, resourceId: id }),
    )
    expect((await owner.browser.get(listAudit, { query: { resource_id: id } })).count).toBe(1)
    expect((await owner.browser.get(listResourceAudit, { params: { id } })).results[0]?.resource).toMatchObject({
      id,
      kind: 'session',
    })
    expect((await admin.browser.get(listAudit, { query: { resource_id: id } })).count).toBe(0)
    expect((await admin.browser.call(listResourceAudit, { params: { id } })).status).toBe(404)
    const stranger = await signUp(app)
    expect((await stranger.browser.get(listAudit, { query: { resource_id: id } })).count).toBe(0)
  })

  it('is written with its change or not at all', async () => {
    const { browser, accountId } = await signUp(app)
    const before = await app.db.auditEntry.count()
    const ctx = { ...app.services, actor: null, workspace: null }
    const broken = transact(ctx, async (tx) => {
      await tx.db.account.update({ where: { id: accountId }, data: { name: 'Half done' }, select: { id: true } })
      await tx.record('account.changed', { from: 'a', to: 'b' })
      await tx.mail('email_changed', 'nobody@example.test', { name: 'x', newEmail: 'y' })
      throw new Error('the process ends here')
    })
    await expect(broken).rejects.toThrow('ends here')
    expect(await app.db.auditEntry.count()).toBe(before)
    expect(await app.db.mail.count({ where: { to: 'nobody@example.test' } })).toBe(0)
    expect((await browser.get(getMe)).account.name).toBe('Olive Owens')
  })

  it('is published once it is committed, in order', async () => {
    const { browser } = await signUp(app)
    const heard: string[] = []
    const stop = app.services.bus.subscribe(({ action }) => heard.push(action))
    await browser.get(updateMe, { body: { name: 'Heard' } })
    await browser.get(updateWorkspace, { body: { name: 'Heard too' } })
    stop()
    expect(heard).toEqual(['account.changed', 'workspace.changed'])
  })

  it('is found through an index of its own, however much there is', async () => {
    const { browser, workspaceId } = await signUp(app)
    await app.services.pool.query(
      `insert into audit_entry (id, workspace_id, actor_kind, action)
        select gen_random_uuid(), gen_random_uuid(), 'system', 'workspace.changed' from generate_series(1, 20000)`,
    )
    await app.services.pool.query('analyze audit_entry')
    expect((await browser.get(listAudit)).count).toBe(1)
    const { rows } = await app.services.pool.query<{ 'QUERY PLAN': string }>(
      `explain select 1 from audit_entry where workspace_id = '${workspaceId}' order by seq desc limit 50`,
    )
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain('audit_entry_workspace_id_')
    expect(plan).not.toContain('Seq Scan')
  })
})

it('names every endpoint once', () => {
  const all = Object.values(endpoints).map(({ method, path }) => `${method} ${path}`)
  expect(new Set(all).size).toBe(all.length)
})
