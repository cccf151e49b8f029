import { expect, it } from 'vitest'
import { forgetDrafts, keepDraft, takeDraft } from './drafts.ts'

it('gives back what was typed once, and never a secret', () => {
  keepDraft('form', { name: 'Ann', password: 'hidden', current: 'hidden', token: 'hidden' })
  expect(takeDraft('form')).toEqual({ name: 'Ann' })
  expect(takeDraft('form')).toBeNull()
})

it('keeps nothing where there is nothing, or only secrets', () => {
  keepDraft('form', {})
  keepDraft('other', { password: 'hidden' })
  expect([takeDraft('form'), takeDraft('other')]).toEqual([null, null])
})

it('forgets', () => {
  keepDraft('form', { name: 'Ann' })
  forgetDrafts()
  expect(takeDraft('form')).toBeNull()
})
