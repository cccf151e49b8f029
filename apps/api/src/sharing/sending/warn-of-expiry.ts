import type { Services } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { IS_ACTIVE } from '../shares/select-shares.ts'
import { SHARES_OF_MEMBERS } from './shares-of-members.ts'

type Due = {
  id: string
  workspace_id: string
  expires_at: Date
  notes: string | null
  title: string
  name: string
  email: string
}

const AT_ONCE = 500

/**
 * Takes shares that run out within a day and whose maker was not told of that moment yet; two that do this at once take
 * different ones. What was made for no longer than a day anyway surprises nobody.
 */
const TAKE = `update share due set warned_for = due.expires_at
  from (
    select s.id, r.title, a.name, a.email::text as email
    ${SHARES_OF_MEMBERS}
    where s.expires_at < now() + interval '24 hours' and s.expires_at > now() and ${IS_ACTIVE}
      and s.warned_for is distinct from s.expires_at and s.created_at < s.expires_at - interval '24 hours'
    order by s.id limit ${AT_ONCE} for no key update of s skip locked
  ) found
  where due.id = found.id
  returning due.id, due.workspace_id, due.expires_at, due.notes, found.title, found.name, found.email`

/** Tells whoever made a link, and still works here, that it is about to run out; once for each moment it would. */
export async function warnOfExpiry(services: Services) {
  while ((await warnSome(services)) === AT_ONCE);
}

const warnSome = (services: Services) =>
  transact(services, async (tx) => {
    const due = await tx.db.$queryRawUnsafe<Due[]>(TAKE)
    for (const { id, workspace_id, expires_at, notes: note, title, name, email } of due) {
      const link = `${services.config.appUrl}/shares/${id}`
      const until = expires_at.toISOString()
      await tx.mail('share_expiring', email, { name, title, note, until, link }, workspace_id)
    }
    return due.length
  })
