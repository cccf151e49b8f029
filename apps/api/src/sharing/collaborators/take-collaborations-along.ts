import type { CollaboratorRole } from '@latchkey/contract'
import type { Tx } from '../../platform/transact.ts'
import { claimCollaborations } from './claim-collaborations.ts'
import { moveCollaborations } from './move-collaborations.ts'

type Mover = { id: string; name: string; email: string }

/** What an account was let into, and what it asks for, follows it to its new mailbox; with what that was invited to. */
export async function takeCollaborationsAlong(tx: Tx, account: Mover, email: string) {
  const moved = { id: account.id, email }
  await claimCollaborations(tx, moved)
  await dropFromOwn(tx, account)
  await moveCollaborations(tx, moved)
  // Asked from within, so by this account. The answer must not let in whoever has the old mailbox next.
  await tx.db.accessRequest.updateMany({
    where: { email: account.email, shareId: null, status: 'pending' },
    data: { email },
  })
}

type Dropped = { id: string; email: string; role: CollaboratorRole; resource_id: string; workspace_id: string }

/** The new mailbox may have been invited to what is theirs: they have more than that. */
async function dropFromOwn(tx: Tx, { id: accountId, name }: Mover) {
  const dropped = await tx.db.$queryRaw<Dropped[]>`
    delete from collaborator c using resource r join membership m on m.workspace_id = r.workspace_id
    where r.id = c.resource_id and c.account_id = ${accountId}::uuid
      and r.owner_id = c.account_id and m.account_id = c.account_id
    returning c.id, c.email::text as email, c.role, c.resource_id, r.workspace_id`
  for (const { id, email, role, resource_id: resourceId, workspace_id: workspaceId } of dropped) {
    const said = { collaborator_id: id, email, role }
    await tx.record('collaborator.removed', said, { workspaceId, resourceId, actor: { id: accountId, name } })
  }
}
