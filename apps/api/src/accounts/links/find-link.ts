import { AppError } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'
import { hashToken } from '../../platform/tokens.ts'
import type { Tx } from '../../platform/transact.ts'
import type { Purpose } from './request-link.ts'

export type Link = {
  id: string
  purpose: Purpose
  email: string
  account_id: string | null
  membership_id: string | null
  name: string | null
  workspace_name: string | null
  password_hash: string | null
  pending_hash: Buffer | null
}

const COLUMNS =
  'id, purpose, email::text as email, account_id, membership_id, name, workspace_name, password_hash, pending_hash'
const LIVE = "purpose <> 'known_account' and used_at is null and expires_at > now()"

/** What a mailed link is for, if it still works. One that never did is answered like one that ran out. */
export async function findLink(ctx: Context, token: string, ...purposes: Purpose[]): Promise<Link> {
  const { rows } = await ctx.pool.query<Link>({
    name: 'link-find',
    text: `select ${COLUMNS} from email_token where token_hash = $1 and ${LIVE}`,
    values: [hashToken(token)],
  })
  const [link] = rows
  if (!link || !purposes.includes(link.purpose)) throw new AppError('link_expired')
  return link
}

/** Uses the link up; of many at once, one gets through. */
export async function useLink({ db }: Tx, link: Link) {
  const used = await db.$executeRaw`
    update email_token set used_at = now(), password_hash = null where id = ${link.id}::uuid and used_at is null and expires_at > now()`
  if (used !== 1) throw new AppError('link_expired')
}
