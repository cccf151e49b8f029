import { mailboxKey } from '@latchkey/contract'
import type { Tx } from '../platform/transact.ts'
import { claimCollaborations } from '../sharing/collaborators/claim-collaborations.ts'
import { lockMailbox } from '../sharing/collaborators/lock-mailbox.ts'

type NewAccount = { id: string; email: string; name: string; passwordHash: string }

/** The account of a mailbox that was just confirmed, with what that mailbox was invited to. */
export async function makeAccount(tx: Tx, { passwordHash, ...account }: NewAccount) {
  await lockMailbox(tx, mailboxKey(account.email))
  await tx.db.account.create({ data: { ...account, passwordHash }, select: { id: true } })
  await tx.record('account.registered', {}, { actor: account })
  await claimCollaborations(tx, account)
  // Whoever else registered this mailbox has nothing to confirm any more, and is not told so.
  await tx.db.emailToken.updateMany({
    where: { email: account.email, purpose: 'verify', usedAt: null },
    data: { purpose: 'known_account', passwordHash: null },
  })
  // What leads to a portal goes on leading there: with the account's own password.
  await tx.db.emailToken.updateMany({
    where: { email: account.email, purpose: 'portal_verify', usedAt: null },
    data: { passwordHash: null },
  })
}
