import {
  addSessionEntry,
  changePassword,
  deleteSession,
  logout,
  removeCollaborator,
  removeMember,
  revokeShare,
  setVisibility,
  updateShare,
} from '@latchkey/contract'
import { makeShare, makeTranscript } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { makePass } from '../sharing/public/share-pass.ts'
import { openLive } from '../testing/open-live.ts'
import { openShop } from '../testing/open-shop.ts'
import { addMember, PASSWORD, signIn, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()

/** A private session with a viewer from outside, both of whom watch. */
async function watched(data: Parameters<typeof makeTranscript>[3] = {}) {
  const owner = await signUp(app)
  const viewer = await signUp(app, 'Vera', null)
  const session = await makeTranscript(app.db, { id: owner.workspaceId }, { id: owner.accountId }, data)
  const { email, accountId } = viewer
  const row = { resourceId: session.id, email, emailKey: email, accountId, role: 'viewer' }
  const collaborator = await app.db.collaborator.create({ data: { id: crypto.randomUUID(), ...row } })
  const [ours, theirs] = [await openLive(app, owner.browser), await openLive(app, viewer.browser)]
  for (const live of [ours, theirs]) expect((await live.watch({ watch: session.id })).event).toBe('watching')
  const say = (body: string) =>
    owner.browser.get(addSessionEntry, { params: { id: session.id }, body: { role: 'user', body } })
  const ifMatch = { 'if-match': `"${session.version}"` }
  return { owner, viewer, session, collaborator, ours, theirs, say, ifMatch }
}

describe('whoever watches by id', () => {
  it('goes dark when they are removed, and hears nothing of what happens after', async () => {
    const { owner, session, collaborator, ours, theirs, say } = await watched()
    await say('before')
    await theirs.next('session.entry_added')

    await owner.browser.get(removeCollaborator, { params: { id: session.id, collaborator_id: collaborator.id } })
    const { resource_id } = await theirs.next('access.ended')
    expect(resource_id).toBe(session.id)
    const heard = theirs.frames.length
    await say('after')
    await ours.next('collaborator.removed')
    await ours.next('session.entry_added', { id: (await lastEntry(session.id)).id })
    await theirs.settled()
    expect(theirs.frames.slice(heard).map(({ event }) => event)).toEqual(['refused'])
    expect((await theirs.watch({ watch: session.id })).event).toBe('refused')
  })

  it('hears nothing of what happens after, however quickly', async () => {
    const { owner, session, collaborator, ours, theirs, say } = await watched()
    await owner.browser.get(removeCollaborator, { params: { id: session.id, collaborator_id: collaborator.id } })
    for (let n = 0; n < 10; n++) await say(`after ${n}`)
    await ours.next('session.entry_added', { id: (await lastEntry(session.id)).id })
    await theirs.next('access.ended')
    await theirs.settled()
    expect(theirs.frames.map(({ event }) => event)).not.toContain('session.entry_added')
  })

  it.each(['deleted', 'private'])('when it is %s', async (how) => {
    const { owner, session, collaborator, ours, theirs, ifMatch } = await watched({ visibility: 'public' })
    await app.db.collaborator.delete({ where: { id: collaborator.id } })
    const params = { id: session.id }
    if (how === 'deleted') await owner.browser.get(deleteSession, { params, headers: ifMatch })
    else await owner.browser.get(setVisibility, { params, body: { visibility: 'private' } })
    await theirs.next('access.ended')
    if (how === 'deleted') await ours.next('access.ended')
    else expect((await ours.next('visibility.changed')).data).toEqual({ from: 'public', to: 'private' })
    const events = theirs.frames.map(({ event }) => event)
    expect(events.filter((event) => !['watching', 'presence'].includes(event))).toEqual(['access.ended'])
  })

  it('when they sign out, in this browser only', async () => {
    const { viewer, session, theirs } = await watched()
    const other = await openLive(app, await signIn(app, viewer.email))
    await other.watch({ watch: session.id })
    await viewer.browser.get(logout)
    await theirs.next('access.ended')
    await other.settled()
    expect(other.frames.map(({ event }) => event)).not.toContain('access.ended')
  })

  it('when a password is changed, elsewhere than where it was', async () => {
    const { viewer, session, theirs } = await watched()
    const other = await openLive(app, await signIn(app, viewer.email))
    await other.watch({ watch: session.id })
    await viewer.browser.get(changePassword, { body: { current: PASSWORD, password: 'another long phrase' } })
    await other.next('access.ended')
    await theirs.settled()
    expect(theirs.frames.map(({ event }) => event)).not.toContain('access.ended')
  })

  it('when they leave the shop, or their session runs out, or a row is simply gone', async () => {
    const { owner, session, collaborator, theirs } = await watched({ visibility: 'workspace' })
    const [leaving, idle] = [await addMember(app, owner, 'member'), await addMember(app, owner, 'member')]
    const [left, ended] = [await openLive(app, leaving.browser), await openLive(app, idle.browser)]
    for (const live of [left, ended]) expect((await live.watch({ watch: session.id })).event).toBe('watching')

    const { id } = await app.db.membership.findFirstOrThrow({ where: { accountId: leaving.accountId } })
    await owner.browser.get(removeMember, { params: { id } })
    await left.next('access.ended')
    const expiresAt = new Date(Date.now() - 1000)
    await app.db.authSession.updateMany({ where: { accountId: idle.accountId }, data: { expiresAt } })
    await ended.next('access.ended')
    await app.db.collaborator.delete({ where: { id: collaborator.id } })
    await theirs.next('access.ended')
  })
})

describe('whoever watches a share', () => {
  const ends = {
    revoked: (shop, share) => shop.browser.get(revokeShare, { params: { share } }),
    paused: (shop, share) => shop.browser.get(updateShare, { params: { share }, body: { is_active: false } }),
    locked: (shop, share) =>
      shop.browser.get(updateShare, { params: { share }, body: { share_type: 'password', password: 'a word 4 you' } }),
    expired: (shop, share) => shop.end(share),
    'expired by the clock': (_, id) =>
      app.db.share.update({ where: { id }, data: { expiresAt: new Date(Date.now() + 300) } }),
  } satisfies Record<string, (shop: Awaited<ReturnType<typeof openShop>>, share: string) => Promise<unknown>>

  it.each(Object.keys(ends) as (keyof typeof ends)[])('goes dark when it is %s', async (how) => {
    const shop = await openShop(app)
    const { id, token } = await shop.share()
    const live = await openLive(app)
    await live.watch({ watch_share: token })
    await ends[how](shop, id)
    expect(await live.next('access.ended')).toMatchObject({ resource_id: null, token })
    expect((await live.watch({ watch_share: token })).event).toBe('refused')
  })

  it('keeps what they unlocked until the lock is changed', async () => {
    const shop = await openShop(app)
    const { id, token } = await shop.share({ share_type: 'password', password: 'a word 4 you' })
    const { lockVersion: lock_version } = await app.db.share.findUniqueOrThrow({ where: { id } })
    const access = makePass(app.services.sealer, { id, lock_version, now_ms: Date.now() }, { unlocked: true })
    const live = await openLive(app, null, { origin: 'https://elsewhere.test' })
    expect((await live.watch({ watch_share: token })).event).toBe('refused')
    expect((await live.watch({ watch_share: token, access })).event).toBe('watching')
    await shop.browser.get(updateShare, { params: { share: id }, body: { password: 'another word 5' } })
    await live.next('access.ended')
  })

  it('sees a sealed one for the hour that it is opened', async () => {
    const shop = await openShop(app)
    const {
      token,
      lockVersion: lock_version,
      id,
    } = await makeShare(app.db, { id: shop.request.id, workspaceId: shop.workspaceId }, { maxViews: 1, viewCount: 1 })
    const opened = (openedUntil: number) =>
      makePass(app.services.sealer, { id, lock_version, now_ms: Date.now() }, { unlocked: true, openedUntil })
    const live = await openLive(app)
    expect((await live.watch({ watch_share: token, access: opened(Date.now() - 1) })).event).toBe('refused')
    expect((await live.watch({ watch_share: token, access: opened(Date.now() + 5_000) })).event).toBe('watching')
    await live.next('access.ended')
  })
})

const lastEntry = (resourceId: string) =>
  app.db.auditEntry.findFirstOrThrow({ where: { resourceId }, orderBy: { seq: 'desc' } })
