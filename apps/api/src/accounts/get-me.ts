import type { MailChoice, Me, WorkspaceRole } from '@latchkey/contract'
import { AppError } from '../platform/app-error.ts'
import type { Context } from '../platform/context.ts'
import { logoUrl } from '../platform/logo-url.ts'

type Row = {
  id: string
  email: string
  name: string
  version: number
  mails_off: MailChoice[]
  workspace_id: string | null
  workspace_name: string
  slug: string
  accent: string | null
  role: WorkspaceRole
  logo_hash: string | null
  customer_of: Me['customer_of']
}

const FIND = {
  name: 'me-find',
  text: `select a.id, a.email::text as email, a.name, a.version, a.mails_off, w.id as workspace_id, w.name as workspace_name,
      w.slug::text as slug, w.accent, m.role, l.hash as logo_hash, array(
        select json_build_object('id', s.id, 'name', s.name, 'slug', s.slug)
        from customer c join workspace s on s.id = c.workspace_id
        where c.account_id = a.id and c.is_active and s.portal <> 'off' order by s.name, s.id) as customer_of
    from account a
    left join membership m on m.account_id = a.id
    left join workspace w on w.id = m.workspace_id
    left join workspace_logo l on l.workspace_id = w.id
    where a.id = $1 order by m.accepted_at, m.id`,
}

/** Who an account is, where it works, and whose customer it is. */
export async function getMe(
  ctx: Pick<Context, 'pool'>,
  accountId: string,
  activeId: string | null,
  portalId: string | null = null,
): Promise<Me> {
  const { rows } = await ctx.pool.query<Row>({ ...FIND, values: [accountId] })
  const [first] = rows
  if (!first) throw new AppError('unauthenticated')
  const memberships = rows.flatMap((row) => (row.workspace_id ? [presentMembership(row, row.workspace_id)] : []))
  return {
    account: { id: first.id, email: first.email, name: first.name, version: first.version },
    workspace: memberships.find(({ id }) => id === activeId) ?? null,
    memberships,
    mails_off: first.mails_off,
    customer_of: first.customer_of,
    portal: first.customer_of.find(({ id }) => id === portalId) ?? null,
  }
}

function presentMembership({ workspace_name: name, slug, role, accent, logo_hash }: Row, id: string) {
  return { id, name, slug, role, accent, logo_url: logo_hash && logoUrl(id, logo_hash) }
}
