import { AppError } from '../../../platform/app-error.ts'
import type { MemberContext } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/transact.ts'
import { PIPELINE, presentPipeline } from './present-pipeline.ts'

/** A pipeline of this shop as it is now, held until the change is done. */
export async function lockPipeline(tx: Tx, ctx: MemberContext, id: string) {
  await tx.db.$queryRaw`select 1 from pipeline where id = ${id}::uuid for no key update`
  const pipeline = await tx.db.pipeline.findFirst({
    where: { id, workspaceId: ctx.workspace.id, deletedAt: null },
    select: PIPELINE,
  })
  if (!pipeline) throw new AppError('not_found')
  if (ctx.ifMatch !== null && ctx.ifMatch !== pipeline.version) throw new AppError('version_conflict')
  return presentPipeline(pipeline)
}

/**
 * Nobody deletes or changes it before this is done; false where there is none. For what may not outlive it, such as a saved
 * filter. Records are written meanwhile.
 */
export async function holdPipeline({ db }: Tx, workspaceId: string, id: string) {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from pipeline where id = ${id}::uuid and workspace_id = ${workspaceId}::uuid and deleted_at is null
    for share`
  return rows.length > 0
}
