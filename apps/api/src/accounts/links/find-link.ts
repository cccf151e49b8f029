import { AppError } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'
import type { CustomerProfile, Purpose } from '../../platform/request-link.ts'
import { hashToken } from '../../platform/tokens.ts'
import type { Tx } from '../../platform/transact.ts'

export type Link = {
  id: string
  purpose: Purpose
  email: string
  account_id: string | null
  membership_id: string | null
  portal_id: string | null
  customer_id: string | null
  name: string | null
  workspace_name: string | null
  profile: CustomerProfile | null
  password_hash: string | null
  pending_hash: Buffer | null
}

const COLUMNS = `id, purpose, email::text as email, account_id, membership_id, portal_id, customer_id, name, workspace_name, profile,
  password_hash, pending_hash`
const LIVE = "purpose <> 'known_account' and used_at is null and expires_at > now()"

/** What a mailed link is for, if it still works. One that never did is answered like one that ran out. */
export async function findLink<P extends Purpose>(
  ctx: Context,
  token: string,
  ...purposes: P[]
): Promise<Link & { purpose: P }> {
  const { rows } = await ctx.pool.query<Link>({
    name: 'link-find',
    text: `select ${COLUMNS} from email_token where token_hash = $1 and ${LIVE}`,
    values: [hashToken(token)],
  })
  const [link] = rows
  const purpose = purposes.find((one) => one === link?.purpose)
  if (!link || !purpose) throw new AppError('link_expired')
  return { ...link, purpose }
}

/** Uses the link up; of many at once, one gets through. */
export async function useLink({ db }: Tx, link: Link) {
  const used = await db.$executeRaw`
    update email_token set used_at = now(), password_hash = null, profile = null
    where id = ${link.id}::uuid and used_at is null and expires_at > now()`
  if (used !== 1) throw new AppError('link_expired')
}
