import type { Context, Grant } from '../../platform/context.ts'
import { changeInOne } from '../../platform/transact.ts'

/**
 * The first time that an invited person opens it, by whatever call: from then on the list shows who it is. Of two calls at
 * once one writes it down.
 */
export async function noteJoining(ctx: Context, { resource, joining }: Grant) {
  if (!joining) return
  const { id: collaborator_id, email } = joining
  const change = {
    name: 'collaborator-join',
    text: 'update collaborator set accepted_at = now() where id = $1 and accepted_at is null returning id',
    values: [collaborator_id],
  }
  const subject = { workspaceId: resource.workspaceId, resourceId: resource.id }
  await changeInOne(ctx, change, 'collaborator.joined', { collaborator_id, email }, subject)
}
