import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { mayRemoveFile } from './files-of.ts'

/** Takes a file away; its bytes follow once that is committed. */
export async function deleteFile(ctx: ResourceContext, id: string, require?: (tx: Tx) => Promise<unknown>) {
  const { id: resourceId, workspaceId } = ctx.grant.resource
  const withAnswers = ctx.grant.capabilities.includes('share')
  const where = { id, resourceId, deletedAt: null, ...(!withAnswers && { responseId: null }) }
  await transact(ctx, async (tx) => {
    await require?.(tx)
    const there = await tx.db.file.findFirst({ where, select: { uploadedById: true } })
    if (there && !mayRemoveFile(ctx, there.uploadedById)) throw new AppError('forbidden')
    const [file] = await tx.db.file.updateManyAndReturn({
      where,
      data: { deletedAt: new Date() },
      select: { name: true },
    })
    if (!file) throw new AppError('not_found')
    await tx.record('file.removed', { file_id: id, name: file.name }, { resourceId, workspaceId })
    await tx.job('drop_file', id)
  })
}
