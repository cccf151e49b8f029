import type { MemberContext } from '../../platform/context.ts'

/**
 * What `capabilitiesOf` says of `share`, as a condition on a resource `r` of the active workspace ($1) for the caller ($2):
 * a list shows what the guard would let them share one by one.
 */
export const mayShare = ({ workspace: { role } }: MemberContext) =>
  role === 'member' ? `(r.owner_id = $2 or r.visibility <> 'private' and ${MEMBERS_MAY})` : EVERYTHING_SEEN

/** The same of `manage`, of what they may share. */
export const mayManage = ({ workspace: { role } }: MemberContext) => (role === 'member' ? 'r.owner_id = $2' : 'true')

const EVERYTHING_SEEN = "(r.owner_id = $2 or r.visibility <> 'private')"
/** Of no row of the list: PostgreSQL looks it up once. */
const MEMBERS_MAY = 'exists (select 1 from workspace mine where mine.id = $1 and mine.members_may_share)'
