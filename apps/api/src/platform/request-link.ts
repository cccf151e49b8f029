import { newId, type Prisma } from '@latchkey/db'
import type { Tx } from './transact.ts'

export type Purpose =
  | 'verify'
  | 'reset'
  | 'email_change'
  | 'member_invitation'
  | 'portal_verify'
  | 'customer_invitation'

/** What somebody writes about themselves who wants to be a customer. */
export type CustomerProfile = {
  firstName: string
  lastName: string
  companyName: string | null
  phone: string | null
  address: string | null
}

const LIVES: Record<Purpose, string> = {
  verify: '24 hours',
  reset: '30 minutes',
  email_change: '24 hours',
  member_invitation: '7 days',
  portal_verify: '24 hours',
  customer_invitation: '7 days',
}

export type LinkWish = { purpose: Purpose; email: string } & Partial<
  Pick<
    Prisma.EmailTokenUncheckedCreateInput,
    'accountId' | 'membershipId' | 'portalId' | 'customerId' | 'name' | 'workspaceName' | 'passwordHash' | 'pendingHash'
  >
> & { profile?: CustomerProfile }

/**
 * Asks for a link to be mailed. The link itself is made by the queue (accounts/links/mail-link.ts), which is also where it is looked up
 * whether somebody has this mailbox: so the answer takes the same time for known and unknown ones.
 */
export async function requestLink(tx: Tx, wish: LinkWish, waitSeconds = 0) {
  const id = newId()
  await tx.db.$executeRaw`
    insert into email_token
      (id, purpose, email, account_id, membership_id, portal_id, customer_id, name, workspace_name, profile, password_hash,
        pending_hash, expires_at)
    values (${id}::uuid, ${wish.purpose}, ${wish.email}::citext, ${wish.accountId ?? null}::uuid,
      ${wish.membershipId ?? null}::uuid, ${wish.portalId ?? null}::uuid, ${wish.customerId ?? null}::uuid,
      ${wish.name ?? null}, ${wish.workspaceName ?? null}, ${wish.profile ? JSON.stringify(wish.profile) : null}::jsonb,
      ${wish.passwordHash ?? null}, ${wish.pendingHash ?? null}, now() + ${LIVES[wish.purpose]}::interval)`
  await tx.job('mail_link', id, waitSeconds)
}
