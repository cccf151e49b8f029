import {
  addComment,
  addSessionEntry,
  createSession,
  setVisibility,
  updateSession,
  type Visibility,
} from '@latchkey/contract'
import { expect, it } from 'vitest'
import { type Live, openLive } from '../testing/open-live.ts'
import { signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()
const owner = await signUp(app)
const stranger = await signUp(app, 'Stan Stranger')

async function openSession() {
  const { id } = await owner.browser.get(createSession, { body: { title: 'Boiler talk' } })
  const params = { id }
  const say = (body: string) => owner.browser.get(addSessionEntry, { params, body: { role: 'user', body } })
  const remark = (body: string) => owner.browser.get(addComment, { params, body: { body } })
  const set = (visibility: Visibility) => owner.browser.get(setVisibility, { params, body: { visibility } })
  const rename = (title: string) => owner.browser.get(updateSession, { params, body: { title } })
  return { id, say, remark, set, rename }
}

const readers = [
  ['a signed-in stranger', stranger.browser],
  ['nobody in particular', null],
] as const

const told = (live: Live) => live.frames.filter(({ id }) => id).map(({ event, data }) => [event, Object.keys(data)])
const ENTRY = ['session.entry_added', ['entry_id', 'seq', 'role']]
const CHANGED = ['session.changed', []]

it.each(readers)('%s hears what the public view shows, as it comes', async (_, browser) => {
  const { id, say, remark, set, rename } = await openSession()
  await set('public')
  const live = await openLive(app, browser)
  await live.watch({ watch: id })
  await remark('An internal remark')
  await say('Hello')
  await rename('Boiler')
  await live.next('session.changed')
  expect(told(live)).toEqual([ENTRY, CHANGED])
  expect(live.frames.filter(({ actor }) => actor).map(({ actor }) => actor)).toEqual([
    { name: null, is_me: false },
    { name: null, is_me: false },
  ])
  await set('private')
  await live.next('access.ended')
  await say('Among ourselves')
  await live.settled()
  expect(told(live)).toEqual([ENTRY, CHANGED])
  expect((await live.watch({ watch: id, after: '0' })).event).toBe('refused')
})

it.each(readers)('%s is sent nothing of before it was public, not even where that was', async (_, browser) => {
  const { id, say, remark, set, rename } = await openSession()
  await set('public')
  await rename('While it was public')
  await set('workspace')
  await rename('While it was private')
  await remark('An internal remark')
  await set('public')
  await say('Hello')
  const live = await openLive(app, browser)
  const { data } = await live.watch({ watch: id, after: '0' })
  expect(told(live)).toEqual([ENTRY])
  await remark('Another')
  await set('public')
  expect((await live.watch({ watch: id })).data).toEqual(data)
})

it('tells the shop all of it', async () => {
  const { id, say, remark, set } = await openSession()
  await remark('An internal remark')
  await set('public')
  await say('Hello')
  const live = await openLive(app, owner.browser)
  await live.watch({ watch: id, after: '0' })
  expect(told(live).map(([event]) => event)).toEqual([
    'session.created',
    'comment.added',
    'visibility.changed',
    'session.entry_added',
  ])
})
