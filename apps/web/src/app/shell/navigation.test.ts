import { Circle } from 'lucide-react'
import { expect, it } from 'vitest'
import { findPlace, type NavigationSection } from './navigation.ts'

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
