import { expect, it } from 'vitest'
import { mayShareRow } from './may-share-row.ts'
import type { ListedSession } from './session-row.tsx'

const row = (owner: string, visibility: ListedSession['visibility']) =>
  ({ owner: { id: owner, name: '' }, visibility }) as ListedSession

it.each([
  ['my own private one', true, row('me', 'private'), true],
  ['my own, where members may not share', false, row('me', 'workspace'), true],
  ['one of the shop', true, row('sam', 'workspace'), true],
  ['one of the shop, where members may not share', false, row('sam', 'workspace'), false],
  ['a private one of somebody else', true, row('sam', 'private'), false],
])('%s', (_, mayShare, session, offered) => {
  expect(mayShareRow({ accountId: 'me', mayShare }, session)).toBe(offered)
})
