import { expect, it } from 'vitest'
import { filterEntries, filterQuery, noFilters, readFilters } from './audit-filters.ts'
import { groupsOfKind, workspaceGroups } from './audit-groups.ts'

const actor = '0199a3c2-0000-7000-8000-000000000001'

it.each([
  ['', {}],
  [
    `action=member.invited&from=2026-11-01&to=2026-11-02&actor=${actor}`,
    { action: 'member.invited', from: '2026-11-01', to: '2026-11-02', actor },
  ],
  ['action=share', { action: 'share' }],
  ['action=member.eaten&from=yesterday&to=2026-13-40&actor=Ann', {}],
  ['action=account.registered', {}],
])('%s asks for %j', (search, filters) => {
  const read = readFilters(new URLSearchParams(search), workspaceGroups)
  expect(read).toEqual({ ...noFilters, ...filters })
  expect(Object.fromEntries(filterEntries(read))).toEqual(filters)
})

it('leaves out what cannot have been done with such a thing', () => {
  const read = (search: string) => readFilters(new URLSearchParams(search), groupsOfKind.session).action
  expect(read('action=session.entry_added')).toBe('session.entry_added')
  expect(read('action=response.made')).toBe('')
})

it('takes in the whole of both days, as long as they are here', () => {
  const { from = '', to = '' } = filterQuery({ ...noFilters, from: '2026-11-01', to: '2026-11-01' })
  expect(new Date(from)).toEqual(new Date(2026, 10, 1))
  expect(new Date(to)).toEqual(new Date(2026, 10, 2))
  expect(filterQuery({ ...noFilters, action: 'member.left', actor })).toEqual({ action: 'member.left', actor })
})
