import { mailboxKey } from '@latchkey/contract'
import type { Tx } from '../../platform/transact.ts'
import { lockMailbox } from './lock-mailbox.ts'

/** What a mailbox was invited to before it was anybody's becomes the account's that has just confirmed it. */
export async function claimCollaborations(tx: Tx, account: { id: string; email: string }) {
  const emailKey = mailboxKey(account.email)
  await lockMailbox(tx, emailKey)
  await tx.db.collaborator.updateMany({
    where: { emailKey, accountId: null },
    // No new version: it would tell whoever invited them that there is an account now.
    data: { accountId: account.id },
  })
}
