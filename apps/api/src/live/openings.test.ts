import { openPublicShare } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { openLive } from '../testing/open-live.ts'
import { openShop } from '../testing/open-shop.ts'
import { addMember, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()

it('tells those who may share of each opening by a person, the first under its number in the audit', async () => {
  const shop = await openShop(app)
  const staff = await addMember(app, shop, 'member')
  const viewer = await signUp(app, 'Vera', null)
  const { email, accountId } = viewer
  const row = { resourceId: shop.request.id, email, emailKey: email, accountId, role: 'contributor' }
  await app.db.collaborator.create({ data: { id: crypto.randomUUID(), ...row } })
  const workspace = { id: shop.workspaceId }
  await app.db.workspace.update({ where: workspace, data: { membersMayShare: false }, select: { id: true } })
  const { id: share_id, token } = await shop.share()
  const open = (agent: string) =>
    app.browser().get(openPublicShare, { params: { token }, headers: { 'user-agent': agent } })
  const watch = async (browser: typeof shop.browser | null) => {
    const live = await openLive(app, browser)
    await live.watch(browser ? { watch: shop.request.id } : { watch_share: token })
    return live
  }
  const live = await watch(shop.browser)
  const others = [await watch(staff.browser), await watch(viewer.browser), await watch(null)]

  await open('Googlebot/2.1')
  await open('Mozilla/5.0 Firefox/140')
  const first = await live.next('share.opened')
  expect(first.data).toEqual({ share_id, view_count: 1 })
  const entry = await app.db.auditEntry.findFirstOrThrow({ where: { id: first.id ?? '', action: 'share.opened' } })
  expect(first.cursor).toBe(String(entry.seq))
  await open('Mozilla/5.0 Firefox/140')
  const second = await live.next('share.opened')
  expect(second.data).toEqual({ share_id, view_count: 2 })
  expect(second.id).toBeUndefined()
  expect(Object.keys(second).sort()).toEqual(['actor', 'at', 'data', 'event', 'kind', 'resource_id'])

  await live.watch({ watch: shop.request.id, after: first.cursor ?? '' })
  const openings = live.frames.filter(({ event }) => event === 'share.opened')
  expect(new Set(openings.map(({ id }) => id)).size).toBe(2)
  for (const other of others) {
    await other.settled()
    expect(other.frames.map(({ event }) => event)).not.toContain('share.opened')
  }
})
