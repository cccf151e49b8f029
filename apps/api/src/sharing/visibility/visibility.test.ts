import {
  addCollaborator,
  createRepairRequest,
  getAudience,
  getVisibility,
  listResourceAudit,
  setVisibility,
  type Visibility,
} from '@latchkey/contract'
import { makeResource } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { openShop } from '../../testing/open-shop.ts'
import { addMember, newEmail, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

async function openSession(data: { barredFromPublic?: boolean } = {}) {
  const owner = await signUp(app)
  const shop = { id: owner.workspaceId }
  const { id } = await makeResource(app.db, shop, { id: owner.accountId }, { kind: 'session', ...data })
  const origin = data.barredFromPublic ? 'remote' : 'local'
  await app.db.session.create({ data: { id, origin }, select: { id: true } })
  const set = (visibility: Visibility) => owner.browser.call(setVisibility, { params: { id }, body: { visibility } })
  return { ...owner, id, params: { id }, set }
}

const row = (id: string) => app.db.resource.findUniqueOrThrow({ where: { id } })

describe('visibility', () => {
  it('changes once, raises the version, and is written down', async () => {
    const session = await openSession()
    const stranger = await signUp(app)
    const { params } = session
    expect(await session.browser.get(getVisibility, { params })).toEqual({
      visibility: 'private',
      offered: ['private', 'workspace', 'public'],
    })
    expect((await stranger.browser.call(getVisibility, { params })).status).toBe(404)
    const before = await row(session.id)
    expect((await session.set('public')).body.visibility).toBe('public')
    expect((await session.set('public')).status).toBe(200)
    expect((await row(session.id)).version).toBe(before.version + 1)
    // What could be chosen is for those who are there by name.
    expect((await stranger.browser.call(getVisibility, { params })).status).toBe(403)
    const { results } = await session.browser.get(listResourceAudit, { params })
    expect(results.map(({ action, data }) => [action, data])).toEqual([
      ['visibility.changed', { from: 'private', to: 'public' }],
    ])
    expect((await session.set('private')).status).toBe(200)
    expect((await stranger.browser.call(getVisibility, { params })).status).toBe(404)
  })

  it('is changed by one of many at once', async () => {
    const session = await openSession()
    const answers = await Promise.all(Array.from({ length: 8 }, () => session.set('workspace')))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect((await session.browser.get(listResourceAudit, { params: session.params })).count).toBe(1)
  })

  it('is not private where its owner has left, and nobody could see it', async () => {
    const shop = await openShop(app)
    const admin = await addMember(app, shop, 'admin')
    const params = { id: shop.request.id }
    await app.db.membership.deleteMany({ where: { accountId: shop.accountId } })
    const refused = await admin.browser.call(setVisibility, { params, body: { visibility: 'private' } })
    expect([refused.status, refused.problem.errors[0]?.path]).toEqual([422, 'visibility'])
    expect((await admin.browser.get(getVisibility, { params })).visibility).toBe('workspace')
  })

  it('offers the public for sessions only', async () => {
    const { browser } = await signUp(app)
    const { id } = await browser.get(createRepairRequest, { body: { title: 'Tap' } })
    expect((await browser.get(getVisibility, { params: { id } })).offered).toEqual(['workspace', 'private'])
    const refused = await browser.call(setVisibility, { params: { id }, body: { visibility: 'public' } })
    expect([refused.status, refused.problem.errors[0]?.path]).toEqual([422, 'visibility'])
    expect(refused.problem.detail).toContain('Only sessions can be public')
  })
})

describe('a session from elsewhere', () => {
  it('is never public through the API', async () => {
    const session = await openSession({ barredFromPublic: true })
    expect((await session.browser.get(getVisibility, { params: session.params })).offered).toEqual([
      'private',
      'workspace',
    ])
    for (const first of ['private', 'workspace'] as const) {
      await session.set(first)
      const refused = await session.set('public')
      expect([refused.status, refused.problem.errors[0]?.path]).toEqual([422, 'visibility'])
      expect(refused.problem.detail).toContain('can never be public')
    }
    expect((await row(session.id)).visibility).toBe('workspace')
  })

  it.each([
    ['its visibility', "update resource set visibility = 'public' where id = $1"],
    ['the bar', 'update resource set barred_from_public = false where id = $1'],
    ['both at once', "update resource set barred_from_public = false, visibility = 'public' where id = $1"],
    ['its origin', "update session set origin = 'local' where id = $1"],
  ])('is not made public in the database by %s', async (_, text) => {
    const session = await openSession({ barredFromPublic: true })
    await expect(app.services.pool.query(text, [session.id])).rejects.toMatchObject({ code: '23514' })
    expect(await row(session.id)).toMatchObject({ visibility: 'private', barredFromPublic: true })
  })
})

describe('who can see it', () => {
  it('names the shop where it is not private, and counts people and links', async () => {
    const shop = await openShop(app)
    const member = await addMember(app, shop, 'member')
    const params = { id: shop.request.id }
    await shop.share()
    await shop.browser.get(addCollaborator, { params, body: { email: newEmail() } })
    expect(await member.browser.get(getAudience, { params })).toEqual({
      visibility: 'workspace',
      offered: ['workspace', 'private'],
      owner: { name: 'Olive Owens', is_me: false },
      members: { total: 1, people: [{ name: 'Sam Staff', role: 'member', is_me: true }] },
      workspace: { name: 'Forge & Co.' },
      people_total: 1,
      links_total: 1,
    })
    await shop.browser.get(setVisibility, { params, body: { visibility: 'private' } })
    expect(await shop.browser.get(getAudience, { params })).toMatchObject({
      owner: { is_me: true },
      members: { total: 0, people: [] },
    })
    expect((await member.browser.call(getAudience, { params })).status).toBe(404)
  })
})
