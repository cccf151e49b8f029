import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { type Tx, transact } from '../../platform/transact.ts'

/** Takes a file away; its bytes follow once that is committed. Whoever is not of the shop takes away only what they sent. */
export async function deleteFile(ctx: ResourceContext, id: string, require?: (tx: Tx) => Promise<unknown>) {
  const { id: resourceId, workspaceId } = ctx.grant.resource
  const withAnswers = ctx.grant.capabilities.includes('share')
  await transact(ctx, async (tx) => {
    await require?.(tx)
    if (!ctx.grant.capabilities.includes('export')) await requireOwn(tx, ctx, id)
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

async function requireOwn({ db }: Tx, { grant, person }: ResourceContext, id: string) {
  const file = await db.file.findFirst({
    where: { id, resourceId: grant.resource.id, responseId: null, deletedAt: null },
    select: { uploadedById: true },
  })
  if (!file) throw new AppError('not_found')
  if (file.uploadedById !== person.id) throw new AppError('forbidden')
}
