import {
  addComment,
  addPublicComment,
  listAccessEntries,
  listComments,
  listPublicComments,
  listResourceAudit,
} from '@latchkey/contract'
import { makeResource, makeShare } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { openShop } from '../../testing/open-shop.ts'
import { addMember, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

it('is one talk with two faces', async () => {
  const shop = await openShop(app)
  const sam = await addMember(app, shop, 'member', 'Sam Staff')
  const { token, id: shareId } = await shop.share({ access_mode: 'comment' })
  const params = { id: shop.request.id }
  const visitor = app.browser()
  await visitor.get(addPublicComment, { params: { token }, body: { body: '<i>When?</i>', author_name: 'Bob' } })
  const said = await sam.browser.get(addComment, { params, body: { body: 'Tomorrow' } })
  expect(said.author).toEqual({ name: 'Sam Staff', side: 'shop' })
  await visitor.get(addPublicComment, { params: { token }, body: { body: 'Thanks' } })
  const guest = await signUp(app, 'Gail Guest', null)
  await app.db.collaborator.create({
    data: {
      id: crypto.randomUUID(),
      resourceId: shop.request.id,
      email: guest.email,
      emailKey: guest.email,
      accountId: guest.accountId,
      role: 'contributor',
    },
  })
  await guest.browser.get(addComment, { params, body: { body: 'Me too' } })

  const authors = [
    { name: 'Bob', side: 'outsider' },
    { name: 'Sam Staff', side: 'shop' },
    { name: null, side: 'outsider' },
    { name: 'Gail Guest', side: 'outsider' },
  ]
  const inside = await shop.browser.get(listComments, { params })
  expect(inside.results.map(({ author }) => author)).toEqual(authors)
  expect(inside.results.map(({ body }) => body)).toEqual(['<i>When?</i>', 'Tomorrow', 'Thanks', 'Me too'])
  const outside = await visitor.call(listPublicComments, { params: { token } })
  expect(outside.body.results.map(({ author }) => author)).toEqual([
    { name: 'Bob', side: 'outsider' },
    { name: 'Forge & Co.', side: 'shop' },
    { name: null, side: 'outsider' },
    { name: null, side: 'outsider' },
  ])
  expect(outside.response.body).not.toMatch(new RegExp(`Sam|Gail|${sam.accountId}|${guest.accountId}|@`))

  const audit = await shop.browser.get(listResourceAudit, { params })
  const shares = audit.results.filter(({ action }) => action === 'comment.added').map(({ data }) => data.share_id)
  expect(shares).toEqual([null, shareId, null, shareId])
  const log = await shop.browser.get(listAccessEntries, { params: { share: shareId } })
  expect(log.results.map(({ what }) => what)).toEqual(['comment', 'comment', 'comment'])
})

it('is read page by page, oldest first', async () => {
  const shop = await openShop(app)
  const { token } = await shop.share({ access_mode: 'comment' })
  for (const body of ['1', '2', '3', '4', '5']) {
    await shop.browser.get(addComment, { params: { id: shop.request.id }, body: { body } })
  }
  const read: string[] = []
  let cursor: string | null = null
  do {
    const query: object = { page_size: 2, ...(cursor && { cursor }) }
    const page = await app.browser().get(listPublicComments, { params: { token }, query })
    expect(page.count).toBe(5)
    read.push(...page.results.map(({ body }) => body))
    cursor = page.next_cursor
  } while (cursor)
  expect(read).toEqual(['1', '2', '3', '4', '5'])
})

it('has its limit', async () => {
  const shop = await openShop(app)
  const { token } = await shop.share({ access_mode: 'comment' })
  const body = { body: 'Again' }
  const all = await Promise.all(
    Array.from({ length: 11 }, () => app.browser().call(addPublicComment, { params: { token }, body })),
  )
  expect(all.map(({ status }) => status).sort()).toEqual([...Array(10).fill(201), 429])
  expect((await shop.browser.get(listComments, { params: { id: shop.request.id } })).count).toBe(10)
})

it('takes text, and nothing that is none', async () => {
  const shop = await openShop(app)
  const { token } = await shop.share({ access_mode: 'comment' })
  for (const body of [' \n ', '', 'x'.repeat(10_001), 'a\0b']) {
    expect((await app.browser().call(addPublicComment, { params: { token }, body: { body } })).status).toBe(422)
    expect((await shop.browser.call(addComment, { params: { id: shop.request.id }, body: { body } })).status).toBe(422)
  }
  const { token: silent } = await shop.share()
  expect((await app.browser().call(listPublicComments, { params: { token: silent } })).problem.code).toBe('forbidden')
})

it('is for sessions too, and for saved filters record by record', async () => {
  const shop = await openShop(app)
  const make = (kind: 'session' | 'saved_filter') =>
    makeResource(
      app.db,
      { id: shop.workspaceId },
      { id: shop.accountId },
      { kind, visibility: kind === 'session' ? 'public' : 'workspace' },
    )
  const session = { id: (await make('session')).id }
  await shop.browser.get(addComment, { params: session, body: { body: 'Look here' } })
  // What is public shows no comments to those who may read it only because anyone may.
  const { browser, accountId, email } = await signUp(app, 'Stranger')
  expect((await browser.call(listComments, { params: session })).problem.code).toBe('forbidden')
  // Who is let in to look reads the shop and not its people.
  const named = { email, emailKey: email, accountId, role: 'viewer' }
  await app.db.collaborator.create({ data: { id: crypto.randomUUID(), resourceId: session.id, ...named } })
  expect((await browser.get(listComments, { params: session })).results[0]?.author).toEqual({
    name: 'Forge & Co.',
    side: 'shop',
  })
  const filter = await make('saved_filter')
  const { token } = await makeShare(app.db, filter, { accessMode: 'comment' })
  const [params, body] = [{ id: filter.id }, { body: 'No' }]
  const answers = [
    await shop.browser.call(listComments, { params }),
    await shop.browser.call(addComment, { params, body }),
    await app.browser().call(listPublicComments, { params: { token } }),
    await app.browser().call(addPublicComment, { params: { token }, body }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
})
