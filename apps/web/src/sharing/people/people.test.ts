import type { Visibility, WorkspaceRole } from '@latchkey/contract'
import { expect, it } from 'vitest'
import type { MyAccount } from '../../lib/use-me.ts'
import { hasAlready } from './invite-people.ts'
import { type Everybody, mayManage, type Person } from './use-people.ts'
import { asksFirst } from './use-visibility.ts'
import { words } from './words.ts'

const everybody = (visibility: Visibility, ownerIsMe: boolean, mine?: WorkspaceRole): Everybody => ({
  visibility,
  offered: ['private', 'workspace'],
  owner: { name: 'Olive', is_me: ownerIsMe },
  members: {
    total: 2,
    people: [
      { name: 'Olive', role: 'owner', is_me: false },
      ...(mine ? [{ name: 'Me', role: mine, is_me: true }] : []),
    ],
  },
  workspace: { name: 'Forge & Co.' },
  people_total: 0,
  links_total: 0,
})

it.each<[Visibility, boolean, WorkspaceRole | undefined, boolean]>([
  ['private', true, 'member', true],
  ['workspace', true, 'member', true],
  ['workspace', false, 'member', false],
  ['workspace', false, 'admin', true],
  ['public', false, 'owner', true],
  ['private', false, 'owner', false],
  ['workspace', false, undefined, false],
])('%s, mine %s, as %s: may manage %s', (visibility, isMine, role, may) => {
  expect(mayManage(everybody(visibility, isMine, role), undefined)).toBe(may)
})

it('of more members than are named, my own standing there counts', () => {
  const membership = {
    id: '1',
    name: 'Forge & Co.',
    slug: 'forge',
    role: 'admin',
    accent: null,
    logo_url: null,
  } as const
  const me = { memberships: [membership] } as unknown as MyAccount
  expect(mayManage(everybody('workspace', false), me)).toBe(true)
  const elsewhere = { memberships: [{ ...membership, name: 'Mill' }] } as unknown as MyAccount
  expect(mayManage(everybody('workspace', false), elsewhere)).toBe(false)
})

it('asks first only where nothing takes it back', () => {
  expect(asksFirst('public', everybody('private', true))).toBe('public')
  expect(asksFirst('private', everybody('workspace', true))).toBeNull()
  expect(asksFirst('private', everybody('workspace', false, 'admin'))).toBe('private')
  expect(asksFirst('workspace', everybody('public', false, 'admin'))).toBeNull()
})

it('who has as much already is not asked again, who would get more is', () => {
  const person = (email: string, role: Person['role']) => ({ email, role }) as Person
  const people = [person('ann@x.test', 'viewer'), person('bob@x.test', 'contributor')]
  expect(hasAlready(people, 'ann@x.test', 'viewer')?.email).toBe('ann@x.test')
  expect(hasAlready(people, 'ann@x.test', 'contributor')).toBeUndefined()
  expect(hasAlready(people, 'bob@x.test', 'viewer')?.role).toBe('contributor')
  expect(hasAlready(people, 'cy@x.test', 'viewer')).toBeUndefined()
})

it('says how much room is left when it gets narrow', () => {
  expect(words.room(39, 50)).toBeUndefined()
  expect(words.room(40, 50)).toContain('40 of 50')
  expect(words.room(50, 50)).toContain('remove one of them first')
})
