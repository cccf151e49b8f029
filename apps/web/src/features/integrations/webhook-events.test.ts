import { expect, it } from 'vitest'
import { choiceWords, eventGroups, eventWords, withGroup } from './webhook-events.ts'

it('says what a webhook tells of', () => {
  expect(choiceWords(['*', 'share.*'])).toBe('Everything')
  expect(choiceWords(['share.*', 'job.created', 'job.edited', 'comment.added'])).toBe(
    'Jobs (2 events), Links, Comments (one event)',
  )
  expect(eventWords('comment.added')).not.toBe('comment.added')
  expect(eventWords('comment.sung')).toBe('comment.sung')
})

it('offers no draft and no account', () => {
  const offered = eventGroups.flatMap(({ actions }) => actions.map(({ value }) => value))
  expect(offered).toContain('share.created')
  expect(offered.filter((value) => /^account|draft|discarded|webhook.test/.test(value))).toEqual([])
})

it('takes a group whole, or not at all', () => {
  expect(withGroup(['share.created', 'job.*'], 'share', true)).toEqual(['job.*', 'share.*'])
  expect(withGroup(['share.*', 'share_template.*'], 'share', false)).toEqual(['share_template.*'])
})
