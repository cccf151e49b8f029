import type { addCollaborator as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { ResourceContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { letIn } from '../access-requests/let-in.ts'
import { findSharePolicy } from '../shares/find-share-policy.ts'
import { COLUMNS, type CollaboratorRow, FROM, presentCollaborator } from './select-collaborators.ts'

type Invited = HandlerInput<typeof endpoint>['body']
type Reply = HandlerReply<typeof endpoint>

/** Lets a mailbox in by name, as a viewer where nothing is said. The same answer and the same work whoever it is. */
export async function addCollaborator(ctx: ResourceContext, { email, role = 'viewer' }: Invited): Promise<Reply> {
  const { id: resourceId, workspaceId } = ctx.grant.resource
  const { workspaceName } = await findSharePolicy(ctx.pool, workspaceId)
  return transact(ctx, async (tx) => {
    const { id, isChanged, mail } = await letIn(tx, ctx, { email, role, workspaceName })
    const rows = await tx.db.$queryRawUnsafe<CollaboratorRow[]>(`select ${COLUMNS} ${FROM} where c.id = $1::uuid`, id)
    const collaborator = presentCollaborator(rows[0] as CollaboratorRow)
    if (!isChanged && mail !== 'none') {
      const said = { collaborator_id: id, email: collaborator.email }
      await tx.record('collaborator.invitation_resent', said, { workspaceId, resourceId })
    }
    return { ...collaborator, mail }
  })
}
