import { expect, it } from 'vitest'
import { templateWords } from './template-words.ts'

it('says what a template sets, and only that', () => {
  expect(templateWords({})).toBe('Everything left open')
  expect(templateWords({ share_type: 'password', access_mode: 'comment', expires_in_days: 14 })).toBe(
    'Password · Look and comment · 14 days',
  )
  expect(templateWords({ expires_in: 'never', max_views: 1, notify_on_view: true, notes: 'For the roofer' })).toBe(
    'No end · one view · tells you at the first opening · “For the roofer”',
  )
})
