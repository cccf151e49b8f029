import { expect, it } from 'vitest'
import { portalDoor, portalNext } from './sign-in-path.ts'

const base = '/portal/forge'

it.each([
  [null, base],
  ['', base],
  ['/', base],
  [base, base],
  [`${base}/jobs/7?tab=files#last`, `${base}/jobs/7?tab=files#last`],
  [`${base}?all`, `${base}?all`],
  [`${base}/../other/jobs`, base],
  ['/portal/forge-and-sons/jobs', base],
  ['/portal/other', base],
  ['/settings', base],
  ['https://evil.test/portal/forge', base],
  ['//evil.test/portal/forge', base],
  [`${base}/sign-in?next=${base}/me`, base],
  [`${base}/register`, base],
  [`${base}/verify`, base],
])('%j leads to %s', (wanted, path) => {
  expect(portalNext(base, wanted)).toBe(path)
})

it('comes back to where somebody was, and asks nothing for the home', () => {
  expect(portalDoor(base, '/sign-in', { pathname: `${base}/drafts/7/files`, search: '?x=1' })).toBe(
    '/portal/forge/sign-in?next=%2Fportal%2Fforge%2Fdrafts%2F7%2Ffiles%3Fx%3D1',
  )
  expect(portalDoor(base, '/sign-in', { pathname: base })).toBe('/portal/forge/sign-in')
  expect(portalDoor(base, '/register', { pathname: `${base}/me` })).toBe(
    '/portal/forge/register?next=%2Fportal%2Fforge%2Fme',
  )
})
