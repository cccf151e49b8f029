import { addSessionEntry, openPublicShare } from '@latchkey/contract'
import { makeShare, makeTranscript } from '@latchkey/db/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { hasRedis, startRedis } from '../platform/start-redis.ts'
import { type Live, openLive } from '../testing/open-live.ts'
import { addMember, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

// Where there is no Redis to start, there is one process.
if (hasRedis) {
  describe('over two processes and Redis', async () => {
    let redis = await startRedis()
    const here = await startTestApp({ REDIS_URL: redis.url })
    const there = await startTestApp({ REDIS_URL: redis.url }, here)
    afterAll(() => redis.stop())

    const owner = await signUp(here)
    const staff = await addMember(here, owner, 'member', 'Sam Staff')
    const shop = { id: owner.workspaceId }
    const session = await makeTranscript(here.db, shop, { id: owner.accountId }, { visibility: 'workspace' })
    const { token } = await makeShare(here.db, session)
    const say = (body: string) =>
      owner.browser.get(addSessionEntry, { params: { id: session.id }, body: { role: 'user', body } })
    const entries = (live: Live) =>
      live.frames.flatMap(({ event, data }) => (event === 'session.entry_added' ? [data.seq] : []))
    const names = (live: Live) => live.frames.findLast(({ event }) => event === 'presence')?.data
    const channels = () => here.services.redis?.pubsub('NUMSUB', 'latchkey:live')

    const hers = await openLive(here, owner.browser)
    const theirs = await openLive(there, staff.browser)
    for (const live of [hers, theirs]) await live.watch({ watch: session.id })
    const reads = await openLive(there)
    await reads.watch({ watch_share: token })

    it('what happens at one reaches sockets at both, once', async () => {
      await expect.poll(channels).toEqual(['latchkey:live', 2])
      for (let n = 0; n < 5; n++) await say(`${n}`)
      await theirs.next('session.entry_added', { id: (await lastEntry()).id })
      await hers.next('session.entry_added', { id: (await lastEntry()).id })
      for (const live of [hers, theirs]) {
        await live.settled()
        expect(entries(live)).toEqual([2, 3, 4, 5, 6])
      }
      await expect
        .poll(() => reads.frames.findLast(({ event }) => event === 'content.changed')?.data.content)
        .toMatchObject({ entries_total: 6 })
    })

    it('so do openings', async () => {
      const headers = { 'user-agent': 'Mozilla/5.0 Firefox/140' }
      await here.browser().get(openPublicShare, { params: { token }, headers })
      const [one, other] = [await hers.next('share.opened'), await theirs.next('share.opened')]
      expect(one).toEqual({ ...other, at: one.at })
      expect(one.data.view_count).toBe(1)
    })

    it('people at one are seen at the other', async () => {
      await expect.poll(() => names(hers)).toMatchObject({ people: [{ name: 'Sam Staff' }] })
      await expect.poll(() => names(theirs)).toMatchObject({ people: [{ name: 'Olive Owens' }] })
      const another = await openLive(there, staff.browser)
      await another.watch({ watch: session.id })
      await expect.poll(() => names(another)).toMatchObject({ people: [{ name: 'Olive Owens' }] })
      await another.close()
      await theirs.close()
      await expect.poll(() => names(hers)).toEqual({ people: [] })
    })

    it('without Redis each serves its own; once it is back, everybody looks anew', async () => {
      const back = await openLive(there, staff.browser)
      await back.watch({ watch: session.id })
      await redis.stop()
      await say('alone')
      await hers.next('session.entry_added', { id: (await lastEntry()).id })
      await here.db.membership.deleteMany({ where: { accountId: staff.accountId } })
      await back.next('access.ended')

      redis = await startRedis(Number(new URL(redis.url).port))
      await hers.next('resync')
      await reads.next('resync')
      await expect.poll(channels).toEqual(['latchkey:live', 2])
      await say('together')
      await expect
        .poll(() => reads.frames.findLast(({ event }) => event === 'content.changed')?.data.content)
        .toMatchObject({ entries_total: 8 })
    })

    const lastEntry = () =>
      here.db.auditEntry.findFirstOrThrow({
        where: { resourceId: session.id, action: 'session.entry_added' },
        orderBy: { seq: 'desc' },
      })
  })
}
