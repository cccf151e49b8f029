import type { Collaborator, CollaboratorRole } from '@latchkey/contract'

/** The name is read only where they have opened it: before, nobody is told that there is an account. */
export const COLUMNS = `c.id, c.email::text as email, c.role, c.version, c.created_at, c.accepted_at,
  case when c.accepted_at is not null then a.name end as name, i.name as inviter_name`

export const FROM = `from collaborator c left join account a on a.id = c.account_id
  left join account i on i.id = c.invited_by_id`

export type CollaboratorRow = {
  id: string
  email: string
  role: CollaboratorRole
  version: number
  created_at: Date
  accepted_at: Date | null
  name: string | null
  inviter_name: string | null
}

export function presentCollaborator({ accepted_at, inviter_name, ...row }: CollaboratorRow): Collaborator {
  return {
    ...row,
    status: accepted_at === null ? 'pending' : 'joined',
    invited_by: inviter_name === null ? null : { name: inviter_name },
    joined_at: accepted_at,
  }
}
