import { expect, it } from 'vitest'
import { planOf } from './plan-of.ts'

const links = [{ share_type: 'public' as const, recipients: [] }]

it('says nothing while nothing is chosen', () => {
  expect(planOf({})).toBeUndefined()
  expect(planOf({ people: undefined, visibility: undefined })).toBeUndefined()
})

it('says what of it is being chosen, and nothing else', () => {
  expect(planOf({ links })).toEqual({ links })
  expect(planOf({ people: 3, visibility: undefined })).toEqual({ people: 3 })
  expect(planOf({ people: undefined, visibility: 'public' })).toEqual({ visibility: 'public' })
  expect(planOf({ people: 0, visibility: 'private' })).toEqual({ people: 0, visibility: 'private' })
})
