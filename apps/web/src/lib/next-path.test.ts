import { expect, it } from 'vitest'
import { nextPath, registerPath, signInPath } from './next-path.ts'

it.each([
  [null, '/'],
  ['', '/'],
  ['/', '/'],
  ['/settings/members?invite#top', '/settings/members?invite#top'],
  ['/settings/../outbox', '/outbox'],
  ['settings', '/'],
  ['https://evil.test/', '/'],
  ['//evil.test', '/'],
  ['///evil.test', '/'],
  ['/\\evil.test', '/'],
  ['/\t/evil.test', '/'],
  ['/\n/evil.test', '/'],
  ['/.//evil.test', '/'],
  ['/..//evil.test', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?next=/sign-in', '/'],
])('%j leads to %s', (wanted, path) => {
  expect(nextPath(wanted)).toBe(path)
})

it('comes back to where somebody was, and asks nothing for the start', () => {
  expect(signInPath({ pathname: '/settings/activity', search: '?action=member.left' })).toBe(
    '/sign-in?next=%2Fsettings%2Factivity%3Faction%3Dmember.left',
  )
  expect(signInPath({ pathname: '/' })).toBe('/sign-in')
})

it('whoever has to register first goes on there too', () => {
  expect(registerPath('/sessions/7')).toBe('/register?next=%2Fsessions%2F7')
  expect(registerPath('/')).toBe('/register')
})
