import { getAudience, listCollaborators, type ReplyOf } from '@latchkey/contract'
import { type MyAccount, useMe } from '../../lib/use-me.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'

export type Person = ReplyOf<typeof listCollaborators>['results'][number]
export type Everybody = ReplyOf<typeof getAudience>

/** What one thing can hold. */
export const mostPeople = 50

/** Who was let in by name, all of them: more than a page does not fit. */
export const usePeople = (id: string) => useQueryOf(listCollaborators, { params: { id }, query: { page_size: 100 } })

export const useAudience = (id: string) => useQueryOf(getAudience, { params: { id } })

/** Before somebody opens it, only their address is known. */
export const callOf = ({ name, email }: Pick<Person, 'name' | 'email'>) => name ?? email

/** Whether I may let people in and out. The API decides; this only spares people a refusal. */
export function mayManage({ visibility, owner, members, workspace }: Everybody, me: MyAccount | undefined): boolean {
  if (owner.is_me) return true
  // What is private to somebody else is theirs, whoever runs the shop.
  if (visibility === 'private') return false
  const mine = members.people.find(({ is_me }) => is_me) ?? me?.memberships.find(({ name }) => name === workspace.name)
  return mine?.role === 'owner' || mine?.role === 'admin'
}

/** The same for one thing; false while it is not known. */
export function useMayManage(id: string): boolean {
  const me = useMe().data
  const { data } = useAudience(id)
  return data !== undefined && mayManage(data, me)
}
