import { expect, it } from 'vitest'
import { shareSentence } from './share-sentence.ts'

const share = {
  status: 'active',
  share_type: 'public',
  access_mode: 'view_only',
  recipients: [],
  expires_at: '2026-11-27T12:00:00Z',
  max_views: null,
  view_count: 3,
} as const
const say = (over: Partial<Parameters<typeof shareSentence>[0]>) =>
  shareSentence({ ...share, recipients: [], ...over }, 'en-GB')

it('says who can see it, and until when', () => {
  expect(say({})).toBe('Anyone with this link can see it until 27 November 2026.')
  expect(say({ share_type: 'password', access_mode: 'comment', expires_at: null })).toBe(
    'Anyone with this link and its password can see it and comment, with no end.',
  )
  expect(say({ share_type: 'recipients' })).toContain('Only the people named here')
})

it('counts the views that are left', () => {
  expect(say({ max_views: 4 })).toBe('Anyone with this link can see it until 27 November 2026, once more.')
  expect(say({ max_views: 10 })).toContain('7 more times')
})

it('says why it opens for nobody', () => {
  expect(say({ status: 'paused' })).toContain('until you resume it')
  expect(say({ status: 'revoked' })).toBe('Stopped for good: nobody can open it.')
})
