import { getSession, updateMe } from '@latchkey/contract'
import { makeShare, makeTranscript } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { type Live, openLive } from '../testing/open-live.ts'
import { addMember, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()

type People = { id: string; name: string }[]
const lastPresence = (live: Live) => live.frames.findLast(({ event }) => event === 'presence')?.data.people as People
const names = (live: Live) =>
  lastPresence(live)
    ?.map(({ name }) => name)
    .sort()
const poll = (live: Live) => expect.poll(() => names(live), { interval: 20 })

it('names those who look at the same thing to each other, each once', async () => {
  const owner = await signUp(app, 'Olive Owens')
  const staff = await addMember(app, owner, 'member', 'Sam Staff')
  const reader = await signUp(app, 'Rita Reader', null)
  const session = await makeTranscript(
    app.db,
    { id: owner.workspaceId },
    { id: owner.accountId },
    { visibility: 'public' },
  )
  const { token } = await makeShare(app.db, session)
  const watch = async (browser: typeof owner.browser | null) => {
    const live = await openLive(app, browser)
    const { event } = await live.watch(browser ? { watch: session.id } : { watch_share: token })
    expect(event).toBe('watching')
    return live
  }

  const hers = await watch(owner.browser)
  await poll(hers).toEqual([])
  const tabs = [await watch(staff.browser), await watch(staff.browser)]
  await poll(hers).toEqual(['Sam Staff'])
  for (const tab of tabs) await poll(tab).toEqual(['Olive Owens'])
  const [{ id } = { id: '' }] = lastPresence(hers)
  expect(id).not.toContain(staff.accountId)

  // Whoever may only read because anybody may is not named, nor told.
  const outside = [await watch(reader.browser), await watch(null)]
  await tabs[0]?.close()
  await staff.browser.get(updateMe, { body: { name: 'Samantha Staff' } })
  await poll(hers).toEqual(['Samantha Staff'])
  expect(lastPresence(hers)[0]?.id).toBe(id)
  await tabs[1]?.close()
  await poll(hers).toEqual([])
  for (const live of outside) {
    await live.settled()
    expect(live.frames.map(({ event }) => event)).not.toContain('presence')
  }
})

it('forgets whoever lost their right', async () => {
  const owner = await signUp(app)
  const staff = await addMember(app, owner, 'member', 'Sam Staff')
  const session = await makeTranscript(
    app.db,
    { id: owner.workspaceId },
    { id: owner.accountId },
    { visibility: 'workspace' },
  )
  const [hers, theirs] = [await openLive(app, owner.browser), await openLive(app, staff.browser)]
  for (const live of [hers, theirs]) await live.watch({ watch: session.id })
  await poll(hers).toEqual(['Sam Staff'])
  await app.db.membership.deleteMany({ where: { accountId: staff.accountId } })
  await theirs.next('access.ended')
  await poll(hers).toEqual([])
})

it('names whoever was invited only once they have opened it', async () => {
  const owner = await signUp(app)
  const { browser, accountId, email } = await signUp(app, 'Cora Caller', null)
  const { id } = await makeTranscript(app.db, { id: owner.workspaceId }, { id: owner.accountId })
  const row = { id: crypto.randomUUID(), resourceId: id, email, emailKey: email, accountId, role: 'viewer' }
  await app.db.collaborator.create({ data: row })
  const [hers, theirs] = [await openLive(app, owner.browser), await openLive(app, browser)]
  for (const live of [hers, theirs]) expect((await live.watch({ watch: id })).event).toBe('watching')
  await poll(hers).toEqual([])
  // Who else is there is not for them yet either.
  await theirs.settled()
  expect(theirs.frames.map(({ event }) => event)).toEqual(['watching', 'refused'])
  await browser.get(getSession, { params: { id } })
  await poll(hers).toEqual(['Cora Caller'])
  await poll(theirs).toEqual(['Olive Owens'])
  const seen = hers.frames.filter(({ event }) => event === 'presence').map(({ data }) => JSON.stringify(data.people))
  expect(seen.filter((people) => people.includes('Cora'))).toHaveLength(1)
})
