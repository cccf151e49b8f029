import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { lockResource } from '../lock-resource.ts'
import { COLUMNS, type CollaboratorRow, FROM } from './select-collaborators.ts'

/** `mailbox`: where their mail goes now, which is their account's where they have one. */
type LockedCollaborator = CollaboratorRow & { mailbox: string }

/**
 * A collaborator as they are now. Held is the resource, as by whoever invites, so that all who change who is in take turns;
 * a version that the caller wants to have seen is the collaborator's.
 */
export async function lockCollaborator(tx: Tx, ctx: ResourceContext, id: string): Promise<LockedCollaborator> {
  await lockResource(tx, { ...ctx, ifMatch: null })
  const [row] = await tx.db.$queryRawUnsafe<LockedCollaborator[]>(
    `select ${COLUMNS}, coalesce(a.email, c.email)::text as mailbox ${FROM}
      where c.id = $1::uuid and c.resource_id = $2::uuid`,
    id,
    ctx.grant.resource.id,
  )
  if (!row) throw new AppError('not_found')
  if (ctx.ifMatch !== null && ctx.ifMatch !== row.version) throw new AppError('version_conflict')
  return row
}
