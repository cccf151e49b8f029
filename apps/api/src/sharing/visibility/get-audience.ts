import type { Audience, Visibility } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { REACH, type ReachRow } from '../reach.ts'
import { offeredVisibilities } from './offered-visibilities.ts'

const MOST_NAMED = 100

type Row = ReachRow & {
  visibility: Visibility
  barred_from_public: boolean
  owner_id: string
  owner_name: string
  workspace_name: string
}
type MemberRow = {
  account_id: string
  name: string
  role: Audience['members']['people'][number]['role']
  total: number
}

/** Everybody who can see it now: its owner, whoever works in the shop where it is not private, people by name, links. */
export async function getAudience(ctx: ResourceContext): Promise<Audience> {
  const { id, kind } = ctx.grant.resource
  const { rows } = await ctx.pool.query<Row>({
    name: 'audience-get',
    text: `select r.visibility, r.barred_from_public, r.owner_id, o.name as owner_name, w.name as workspace_name, ${REACH}
      from resource r join account o on o.id = r.owner_id join workspace w on w.id = r.workspace_id
      where r.id = $1 and r.deleted_at is null`,
    values: [id],
  })
  const [row] = rows
  if (!row) throw new AppError('not_found')
  const isMe = (accountId: string) => accountId === ctx.person.id
  const members = row.visibility === 'private' ? [] : await membersBeside(ctx, row.owner_id)
  return {
    visibility: row.visibility,
    offered: offeredVisibilities({ kind, ...row }),
    owner: { name: row.owner_name, is_me: isMe(row.owner_id) },
    members: {
      total: members[0]?.total ?? 0,
      people: members.map(({ account_id, name, role }) => ({ name, role, is_me: isMe(account_id) })),
    },
    workspace: { name: row.workspace_name },
    people_total: row.reach_people,
    links_total: row.reach_links,
  }
}

/** Who works in the shop, beside the owner of the thing, who is named apart. */
async function membersBeside({ pool, grant }: ResourceContext, ownerId: string) {
  const { rows } = await pool.query<MemberRow>({
    name: 'audience-members',
    text: `select m.account_id, a.name, m.role, count(*) over ()::int as total
      from membership m join account a on a.id = m.account_id
      where m.workspace_id = $1 and m.account_id <> $2 order by a.name, m.id limit ${MOST_NAMED}`,
    values: [grant.resource.workspaceId, ownerId],
  })
  return rows
}
