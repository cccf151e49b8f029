import { newId, type Prisma } from '@latchkey/db'
import type { Tx } from '../../platform/transact.ts'

export type Purpose = 'verify' | 'reset' | 'email_change' | 'member_invitation'

const LIVES: Record<Purpose, string> = {
  verify: '24 hours',
  reset: '30 minutes',
  email_change: '24 hours',
  member_invitation: '7 days',
}

type Wish = { purpose: Purpose; email: string } & Partial<
  Pick<
    Prisma.EmailTokenUncheckedCreateInput,
    'accountId' | 'membershipId' | 'name' | 'workspaceName' | 'passwordHash' | 'pendingHash'
  >
>

/**
 * Asks for a link to be mailed. The link itself is made by the queue (mail-link.ts), which is also where it is looked up
 * whether somebody has this mailbox: so the answer takes the same time for known and unknown ones.
 */
export async function requestLink(tx: Tx, wish: Wish, waitSeconds = 0) {
  const id = newId()
  await tx.db.$executeRaw`
    insert into email_token
      (id, purpose, email, account_id, membership_id, name, workspace_name, password_hash, pending_hash, expires_at)
    values (${id}::uuid, ${wish.purpose}, ${wish.email}::citext, ${wish.accountId ?? null}::uuid,
      ${wish.membershipId ?? null}::uuid, ${wish.name ?? null}, ${wish.workspaceName ?? null},
      ${wish.passwordHash ?? null}, ${wish.pendingHash ?? null}, now() + ${LIVES[wish.purpose]}::interval)`
  await tx.job('mail_link', id, waitSeconds)
}
