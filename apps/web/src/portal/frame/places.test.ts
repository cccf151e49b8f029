import { expect, it } from 'vitest'
import { placeOf } from './places.ts'

it.each([
  ['', 'Jobs'],
  ['/jobs', 'Jobs'],
  ['/jobs/7', 'Jobs'],
  ['/new', 'New'],
  ['/drafts/7/files', 'New'],
  ['/messages', 'Messages'],
  ['/me', 'Me'],
  ['/mechanics', undefined],
])('%j is in %s', (rest, label) => {
  expect(placeOf(rest)?.label).toBe(label)
})
