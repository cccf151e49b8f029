import {
  createRepairRequest,
  createShare,
  getOverallAnalytics,
  getShareAnalytics,
  listAccessEntries,
  openPublicShare,
  revokeShare,
  verifyPublicShare,
} from '@latchkey/contract'
import { makeRepairRequest, makeShare } from '@latchkey/db/testing'
import type { Pool } from 'pg'
import { describe, expect, it } from 'vitest'
import type { MemberContext } from '../../platform/context.ts'
import { addMember, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'
import { listAccessEntries as listAccessEntriesOf } from '../access-log/list-access-entries.ts'
import { getOverallAnalytics as getOverallAnalyticsOf } from './get-overall-analytics.ts'

const app = await startTestApp()
const DAY = 86_400_000
const dayAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10)

async function shop() {
  const owner = await signUp(app)
  const request = await owner.browser.get(createRepairRequest, { body: { title: 'Leaking tap', description: 'Drips' } })
  const share = (body: object = {}) => owner.browser.get(createShare, { params: { id: request.id }, body })
  const analytics = (id: string, query: object = {}) =>
    owner.browser.get(getShareAnalytics, { params: { share: id }, query })
  return { ...owner, request, share, analytics }
}

type Made = { daysAgo?: number; visitor?: string; outcome?: string; times?: number; isBot?: boolean }

/** As the log has it; granted to a person is a view. */
function makeEntry(
  shareId: string,
  { daysAgo = 0, visitor, outcome = 'granted', times = 1, isBot = false }: Made = {},
) {
  return app.db.accessEntry.create({
    data: {
      shareId,
      what: 'open',
      outcome,
      times,
      isBot,
      at: new Date(Date.parse(dayAgo(daysAgo)) + 1),
      isView: outcome === 'granted' && !isBot,
      visitor: visitor ? Buffer.from(`${daysAgo} ${visitor}`) : null,
    },
    select: { id: true },
  })
}

describe('one link', () => {
  it('is counted as people open it, and as they fail to', async () => {
    const { share, analytics } = await shop()
    const { id, url } = await share({ share_type: 'password', password: 'open sesame 7' })
    const params = { token: url.split('/').at(-1) ?? '' }
    const visitor = app.browser()
    await visitor.get(openPublicShare, { params })
    await visitor.call(verifyPublicShare, { params, body: { password: 'no' } })
    await visitor.get(verifyPublicShare, { params, body: { password: 'open sesame 7' } })
    await visitor.get(openPublicShare, { params })
    await expect.poll(() => analytics(id)).toMatchObject({ views: 2, unique_visitors: 1, refusals: 2 })
    const seen = await analytics(id)
    expect(seen.last_viewed_at).not.toBeNull()
    expect(seen.by_day).toHaveLength(30)
    expect(seen.by_day.at(-1)).toEqual({ day: dayAgo(0), views: 2, refusals: 2 })
  })

  it('has every day of the period, the empty ones too, and nothing from before', async () => {
    const { share, analytics } = await shop()
    const { id } = await share()
    await makeEntry(id, { daysAgo: 2, visitor: 'ann' })
    await makeEntry(id, { daysAgo: 2, visitor: 'ann' })
    await makeEntry(id, { daysAgo: 1, visitor: 'ann' })
    await makeEntry(id, { daysAgo: 1, visitor: 'bob' })
    await makeEntry(id, { daysAgo: 1, outcome: 'rate_limited', times: 40 })
    await makeEntry(id, { daysAgo: 1, visitor: 'crawler', isBot: true })
    await makeEntry(id, { daysAgo: 3, visitor: 'early' })
    expect(await analytics(id, { days: 3 })).toMatchObject({
      views: 4,
      unique_visitors: 3,
      refusals: 40,
      by_day: [
        { day: dayAgo(2), views: 2, refusals: 0 },
        { day: dayAgo(1), views: 2, refusals: 40 },
        { day: dayAgo(0), views: 0, refusals: 0 },
      ],
    })
    expect((await analytics(id, { days: 1 })).by_day).toEqual([{ day: dayAgo(0), views: 0, refusals: 0 }])
  })
})

describe('all links', () => {
  it('are counted together, the most viewed first', async () => {
    const { browser, share } = await shop()
    const many: string[] = []
    for (let views = 0; views < 7; views++) {
      const { id } = await share()
      for (let i = 0; i < views; i++) await makeEntry(id, { daysAgo: 1, visitor: `v${i}` })
      many.push(id)
    }
    await browser.get(revokeShare, { params: { share: many[6] ?? '' } })
    const all = await browser.get(getOverallAnalytics, { query: { days: 7 } })
    expect(all).toMatchObject({ views: 21, unique_visitors: 6, active: 6, never_opened: 0, expiring_soon: 0 })
    expect(all.by_day).toHaveLength(7)
    expect(all.most_viewed.map(({ share, views }) => [share.id, views])).toEqual(
      [6, 5, 4, 3, 2].map((views) => [many[views], views]),
    )
    expect(all.most_viewed[0]?.share).toMatchObject({ status: 'revoked', resource: { title: 'Leaking tap' } })
  })

  it('say what needs a look', async () => {
    const { browser, share } = await shop()
    const yesterday = new Date(Date.now() - 2 * DAY)
    for (const body of [{ expires_in_days: 1 }, { expires_in: 'never' }]) {
      const { id } = await share(body)
      await app.db.share.update({ where: { id }, data: { createdAt: yesterday }, select: { id: true } })
    }
    await share({ expires_in: '30d' })
    expect(await browser.get(getOverallAnalytics)).toMatchObject({ active: 3, never_opened: 2, expiring_soon: 1 })
  })

  it('leave out what is private to somebody else, and other shops', async () => {
    const owner = await shop()
    const { browser } = await addMember(app, owner, 'admin')
    const [workspace, maker] = [{ id: owner.workspaceId }, { id: owner.accountId }]
    const hidden = await makeRepairRequest(app.db, workspace, maker, { visibility: 'private' })
    const { id } = await makeShare(app.db, hidden, { tokenSealed: app.services.sealer.seal('x', 'nothing') })
    await makeEntry(id, { visitor: 'ann' })
    const { id: theirs } = await (await shop()).share()
    await makeEntry(theirs, { visitor: 'ann' })
    const seen = await browser.get(getOverallAnalytics)
    expect(seen).toMatchObject({ views: 0, active: 0, most_viewed: [], last_viewed_at: null })
  })
})

describe('the access log', () => {
  it('is newest first, page by page, by outcome and without machines', async () => {
    const { browser, share } = await shop()
    const { id } = await share()
    for (const outcome of ['granted', 'expired', 'granted', 'wrong_password'] as const) await makeEntry(id, { outcome })
    await makeEntry(id, { isBot: true })
    const log = (query: object = {}) => browser.get(listAccessEntries, { params: { share: id }, query })
    const outcomes = async (query?: object) => (await log(query)).results.map(({ outcome }) => outcome)
    expect(await outcomes()).toEqual(['granted', 'wrong_password', 'granted', 'expired', 'granted'])
    expect(await outcomes({ people: 'only' })).toEqual(['wrong_password', 'granted', 'expired', 'granted'])
    expect(await outcomes({ outcome: 'granted', people: 'only' })).toEqual(['granted', 'granted'])
    expect(await outcomes({ outcome: 'refused' })).toEqual(['wrong_password', 'expired'])
    const first = await log({ page_size: 2 })
    expect(first).toMatchObject({ count: 5, page_size: 2 })
    expect(await outcomes({ page_size: 2, cursor: first.next_cursor ?? '' })).toEqual(['granted', 'expired'])
    const [newest] = first.results
    expect(newest).toMatchObject({ what: 'open', is_bot: true, ip: null, user_agent: null, recipient: null, times: 1 })
    expect((await log({ page_size: 100 })).results.at(-1)).toMatchObject({ id: expect.stringMatching(/^\d+$/) })
  })
})

describe('however much there is', () => {
  /** The plans of the statements that this work makes over access entries. */
  async function plansOf(work: (pool: Pool) => Promise<unknown>) {
    const plans: string[] = []
    const query = async (asked: string | { text: string; values: unknown[] }, given: unknown[]) => {
      const { text, values } = typeof asked === 'string' ? { text: asked, values: given } : asked
      const { rows } = await app.services.pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)
      if (text.includes('access_entry')) plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
      return app.services.pool.query(text, values)
    }
    await work({ query } as unknown as Pool)
    return plans
  }

  it('entries are found through an index', async () => {
    const owner = await shop()
    const { id } = await owner.share()
    await makeEntry(id)
    const other = await shop()
    for (let i = 0; i < 50; i++) await other.share()
    await app.services.pool.query(
      `insert into access_entry (share_id, what, outcome, is_view)
       select id, 'open', 'granted', true from share, generate_series(1, 400) where workspace_id = $1`,
      [other.workspaceId],
    )
    await app.services.pool.query('analyze access_entry, share, resource')
    const workspace = { id: owner.workspaceId, role: 'owner' }
    const ctx = { ...app.services, workspace, person: { id: owner.accountId } }
    const plans = await plansOf(async (pool) => {
      const measured = { ...ctx, pool } as unknown as MemberContext
      await listAccessEntriesOf(measured, id, {})
      await listAccessEntriesOf(measured, id, { outcome: 'wrong_password' })
      await getOverallAnalyticsOf(measured, {})
    })
    expect(plans).toHaveLength(6)
    for (const plan of plans) {
      expect(plan).toMatch(/Index (Only )?Scan[^\n]* on access_entry|Bitmap Index Scan on access_entry_/)
      // Of a month without entries there is nothing to scan.
      expect(plan).not.toMatch(/Seq Scan on access_entry[^\n]*cost=0\.00\.\.(?!0\.0)/)
    }
  })
})
