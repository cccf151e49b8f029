import type { Tx } from '../../platform/transact.ts'
import type { Upload } from '../../platform/upload.ts'
import { addFile } from '../../sharing/files/add-file.ts'
import { deleteFile } from '../../sharing/files/delete-file.ts'
import { lockOwnJob, type OwnJobContext } from './own-job.ts'
import { ownFileAddress } from './present-own-file.ts'
import { requireStep } from './steps.ts'

/** In the very moment in which it is written down: it may have been closed while the bytes came in. */
const whileOpen = (ctx: OwnJobContext) => async (tx: Tx) => {
  const { status } = await lockOwnJob(tx, ctx)
  requireStep('add_file', status, ctx.customer)
}

/** A customer adds a file to a job of theirs. */
export async function addOwnFile(ctx: OwnJobContext, upload: Upload) {
  const file = await addFile(ctx, upload, whileOpen(ctx))
  const url = ownFileAddress(ctx.grant.resource.id, file.id)
  return { ...file, url, thumb_url: file.thumb_url && `${url}?variant=thumb`, is_mine: true }
}

/** And takes away what they sent. */
export const deleteOwnFile = (ctx: OwnJobContext, fileId: string) => deleteFile(ctx, fileId, whileOpen(ctx))
