import type { File } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import type { Upload } from '../../platform/upload.ts'
import { keepFiles } from './keep-files.ts'
import { presentFile } from './present-file.ts'
import { storeFiles } from './store-files.ts'

/** Adds a file to a resource. `require`: what has to hold of it in that moment too. */
export async function addFile(
  ctx: ResourceContext,
  upload: Upload,
  require?: (tx: Tx) => Promise<unknown>,
): Promise<File> {
  const { resource } = ctx.grant
  return storeFiles(ctx, [upload], (files) =>
    transact(ctx, async (tx) => {
      await require?.(tx)
      const [row] = await keepFiles(tx, ctx, files, { resource })
      if (!row) throw new AppError('internal')
      await tx.db.resource.update({ where: { id: resource.id }, data: { updatedAt: new Date() }, select: { id: true } })
      return presentFile(row)
    }),
  )
}
