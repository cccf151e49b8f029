import type { LiveEvent } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { fieldOf, freshOf } from './fresh.ts'
import { sentenceOf, words } from './words.ts'

const id = '01a1fbbd-5c8d-7069-b9ce-51a7fe69debc'
const ann = { name: 'Ann', is_me: false }
const event = (name: string, actor: LiveEvent['actor'], data = {}): LiveEvent => ({
  event: name,
  resource_id: id,
  at: '',
  data,
  ...(actor && { actor }),
})

it('says who did what, and nothing of what one did oneself', () => {
  expect(sentenceOf(event('session.entry_added', ann))).toBe('Ann added an entry.')
  expect(sentenceOf(event('comment.added', { name: null, is_me: false }))).toBe('Somebody added a comment.')
  expect(sentenceOf(event('comment.added', { name: 'Ann', is_me: true }))).toBeUndefined()
  expect(sentenceOf(event('something.unheard_of', ann))).toBeUndefined()
})

it('marks what an event names and the fields that it changed, but not one’s own', () => {
  expect(freshOf(event('comment.added', ann, { comment_id: 'c', share_id: null }))).toEqual(['c'])
  const changed = { changes: { status: { from: 'open', to: 'completed' } } }
  expect(freshOf(event('repair_request.changed', ann, changed))).toEqual([fieldOf(id, 'status')])
  expect(freshOf(event('repair_request.changed', { name: 'Ann', is_me: true }, changed))).toEqual([])
  expect(freshOf(event('job.edited', ann, { fields: ['material'], reason: null }))).toEqual([fieldOf(id, 'material')])
})

it('names those who are here as one would', () => {
  expect(words.here(['Ann'])).toBe('Ann is here now')
  expect(words.here(['Ann', 'Ben'])).toBe('Ann and Ben are here now')
  expect(words.here(['Ann', 'Ben', 'Cy', 'Di'])).toBe('Ann, Ben and 2 more are here now')
})
