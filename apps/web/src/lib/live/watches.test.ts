import type { LiveEvent } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { createWatches, type Listener } from './watches.ts'

const id = '01a1fbbd-5c8d-7069-b9ce-51a7fe69debc'
const other = '01a1fbbd-5c8d-7069-b9ce-51a7fe69deba'

const about = (event: string, more: Partial<LiveEvent> = {}): LiveEvent => ({
  event,
  resource_id: id,
  at: '2026-11-21T09:00:00.000Z',
  data: {},
  ...more,
})
const watching = (cursor: string) => about('watching', { data: { cursor } })
const comment = (cursor: string) => about('comment.added', { id: `entry ${cursor}`, cursor })

function listen(watches: ReturnType<typeof createWatches>, of = id) {
  const heard: string[] = []
  const listener: Listener = ({ event, cursor = '' }, isNew) =>
    heard.push(`${event} ${cursor} ${isNew ? 'new' : 'old'}`)
  return { heard, request: watches.add(of, listener), stop: () => watches.remove(of, listener) }
}

it('asks once for all who listen to the same, and leaves with the last', () => {
  const watches = createWatches()
  const first = listen(watches)
  const second = listen(watches)
  expect(first.request).toEqual({ watch: id })
  expect(second.request).toBeUndefined()
  expect(first.stop()).toBeUndefined()
  expect(watches.isIdle()).toBe(false)
  expect(second.stop()).toEqual({ unwatch: id })
  expect(second.stop()).toBeUndefined()
  expect(watches.isIdle()).toBe(true)
})

it('tells each event once, to those whom it concerns', () => {
  const watches = createWatches()
  const here = listen(watches)
  const there = listen(watches, other)
  for (const event of [watching('7'), comment('8'), comment('8'), comment('9')]) watches.take(event)
  expect(here.heard).toEqual(['watching  old', 'comment.added 8 new', 'comment.added 9 new'])
  expect(there.heard).toEqual([])
})

it('goes on after the last that it saw, on a new socket and on coming back', () => {
  const watches = createWatches()
  const here = listen(watches)
  watches.take(watching('7'))
  watches.take(comment('12'))
  expect(watches.requests()).toEqual([{ watch: id, after: '12' }])
  here.stop()
  expect(watches.requests()).toEqual([])
  const again = listen(watches)
  expect(again.request).toEqual({ watch: id, after: '12' })
  watches.take(comment('13'))
  watches.take(watching('13'))
  expect(again.heard).toEqual(['comment.added 13 new', 'watching  new'])
})

it('takes what is sent again from before it looked for the first time as old', () => {
  const watches = createWatches()
  const here = listen(watches)
  watches.take(watching('700'))
  for (const event of [comment('690'), comment('700'), comment('701'), watching('701')]) watches.take(event)
  expect(here.heard.slice(1)).toEqual([
    'comment.added 690 old',
    'comment.added 700 old',
    'comment.added 701 new',
    'watching  new',
  ])
})

it('compares as numbers what is longer than a number can hold', () => {
  const watches = createWatches()
  const here = listen(watches)
  watches.take(watching('900719925474099267'))
  watches.take(comment('900719925474099268'))
  watches.take(comment('1000000000000000000'))
  expect(here.heard.slice(1)).toEqual(['comment.added 900719925474099268 new', 'comment.added 1000000000000000000 new'])
})

it('asks no more for what ended, until somebody wants it anew, and then from the start', () => {
  const watches = createWatches()
  const here = listen(watches)
  watches.take(watching('7'))
  watches.take(about('access.ended'))
  watches.take(comment('8'))
  expect(here.heard).toEqual(['watching  old', 'access.ended  new'])
  expect(watches.requests()).toEqual([])
  expect(watches.isIdle()).toBe(true)
  expect(here.stop()).toBeUndefined()
  expect(listen(watches).request).toEqual({ watch: id })
})

it('follows a table by its own name, from now on, and tells an entry to both who watch what it is about', () => {
  const watches = createWatches()
  const heard: string[] = []
  expect(watches.add(other, ({ event }) => heard.push(event), 'watch_pipeline')).toEqual({ watch_pipeline: other })
  const here = listen(watches)
  const ofTable = about('record.edited', { resource_id: null, pipeline_id: other, id: 'e' })
  watches.take(about('watching', { resource_id: null, pipeline_id: other }))
  for (const event of [ofTable, ofTable, about('record.edited', { id: 'e' })]) watches.take(event)
  expect(heard).toEqual(['watching', 'record.edited'])
  expect(here.heard).toEqual(['record.edited  new'])
  expect(watches.requests()).toEqual([{ watch_pipeline: other }, { watch: id }])
})
