import { AppError } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { FILE } from './present-file.ts'
import type { StoredFile } from './store-files.ts'

const MOST_FILES = 20

type Place = {
  resource: { id: string; workspaceId: string }
  /** Sent along with an answer, which is a thing of its own: it takes no place of the resource's files. */
  responseId?: string
}

/** Writes the rows of stored files in the transaction of the change that they belong to. */
export async function keepFiles(tx: Tx, ctx: Context, files: StoredFile[], { resource, responseId }: Place) {
  const place = { resourceId: resource.id, responseId: responseId ?? null }
  await requireRoom(tx, place, files.length)
  const state = ctx.scanner ? 'checking' : 'ready'
  const sender = { uploadedById: ctx.person?.id ?? null, shareId: ctx.share?.id ?? null }
  const rows = await tx.db.file.createManyAndReturn({
    data: files.map((file) => ({ ...file, ...place, ...sender, state })),
    select: FILE,
  })
  for (const { id, name } of rows) {
    const { id: resourceId, workspaceId } = resource
    await tx.record('file.added', { file_id: id, name, share_id: sender.shareId }, { resourceId, workspaceId })
    if (ctx.scanner) await tx.job('scan_file', id)
  }
  return rows
}

/** Under the resource's lock, so that of many at once exactly as many get in as there is room for. */
async function requireRoom(tx: Tx, place: { resourceId: string; responseId: string | null }, more: number) {
  const [resource] = await tx.db.$queryRaw<object[]>`
    select 1 from resource where id = ${place.resourceId}::uuid and deleted_at is null for no key update`
  if (!resource) throw new AppError('not_found')
  const present = await tx.db.file.count({ where: { ...place, deletedAt: null } })
  if (present + more > MOST_FILES) throw new AppError('limit_reached', { detail: `At most ${MOST_FILES} files` })
}
