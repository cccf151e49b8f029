import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'

/** Takes a file away; its bytes follow once that is committed. */
export async function deleteFile(ctx: ResourceContext, id: string) {
  const { id: resourceId, workspaceId } = ctx.grant.resource
  const withAnswers = ctx.grant.capabilities.includes('share')
  await transact(ctx, async (tx) => {
    const [file] = await tx.db.file.updateManyAndReturn({
      where: { id, resourceId, deletedAt: null, ...(!withAnswers && { responseId: null }) },
      data: { deletedAt: new Date() },
      select: { name: true },
    })
    if (!file) throw new AppError('not_found')
    await tx.record('file.removed', { file_id: id, name: file.name }, { resourceId, workspaceId })
    await tx.job('drop_file', id)
  })
}
