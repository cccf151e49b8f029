import { Circle } from 'lucide-react'
import { expect, it } from 'vitest'
import { findPlace, type NavigationSection, withoutWorkspace } from './navigation.ts'

const at = (to: string, label: string) => ({ to, label, icon: Circle })
const sections: NavigationSection[] = [
  { title: null, entries: [at('/', 'Home')] },
  { title: 'Work', entries: [at('/jobs', 'Jobs'), at('/jobs/review', 'Review')] },
  { title: 'Shop', entries: [{ ...at('/shop', 'Shop'), pages: [{ to: '/people', label: 'People' }] }] },
]

it.each([
  ['/', 'Home'],
  ['/jobs', 'Jobs'],
  ['/jobs/42', 'Jobs'],
  ['/jobs/review/1', 'Review'],
  ['/people/7', 'Shop'],
  ['/jobsite', undefined],
])('%s is in %s', (pathname, label) => {
  expect(findPlace(pathname, sections)?.destination.label).toBe(label)
})

it('who is in no workspace is shown no page of a shop, and has all of theirs in the bar', () => {
  const entries = withoutWorkspace.flatMap((section) => section.entries)
  expect(entries.map(({ to }) => to)).toEqual(['/', '/shared-with-me', '/settings'])
  expect(entries.every(({ inBar }) => inBar)).toBe(true)
})
