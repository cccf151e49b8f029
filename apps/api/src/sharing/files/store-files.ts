import { newId } from '@latchkey/db'
import { addJob } from '../../platform/add-job.ts'
import { AppError, invalid } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'
import { pictureGate } from '../../platform/images/picture-gate.ts'
import { remakePicture } from '../../platform/images/remake-picture.ts'
import type { Upload } from '../../platform/upload.ts'
import { cleanName } from './clean-name.ts'
import { dropFile } from './drop-file.ts'
import type { FileType } from './file-types.ts'
import { storageKey } from './storage-key.ts'
import { typeOfFile } from './type-of-file.ts'

/** Bytes that are in storage and wait for their row. */
export type StoredFile = {
  id: string
  name: string
  contentType: FileType
  size: number
  width: number | null
  height: number | null
  hasThumb: boolean
}

type Storing = Pick<Context, 'db' | 'storage' | 'network'>

/** The longest that can pass between the bytes and the commit of their row. */
const ROW_COMES_WITHIN_SECONDS = 3600

/**
 * The bytes first, then `keep`, which writes their rows (keepFiles, in its transaction). Where it fails the bytes go again;
 * should this process die between the two, a job finds them.
 */
export async function storeFiles<T>(ctx: Storing, uploads: Upload[], keep: (files: StoredFile[]) => Promise<T>) {
  const files: StoredFile[] = []
  try {
    for (const upload of uploads) files.push(await storeFile(ctx, upload))
    return await keep(files)
  } catch (error) {
    // Refused means that no row was written. After anything else one may have been: then the job looks, later.
    if (error instanceof AppError) await Promise.all(files.map(({ id }) => dropFile(ctx, id).catch(() => undefined)))
    throw error
  }
}

async function storeFile(ctx: Storing, upload: Upload): Promise<StoredFile> {
  if (upload.size === 0) throw invalid('file', 'This file is empty')
  const type = await typeOfFile(upload)
  const isPicture = type === 'image/jpeg' || type === 'image/png' || type === 'image/webp' || type === 'image/gif'
  const { path, thumb, contentType, size, width, height } = isPicture
    ? await pictureGate.through(ctx.network, () => remakePicture(upload.path))
    : { ...upload, thumb: null, contentType: type, width: null, height: null }
  const id = newId()
  await addJob(ctx.db, 'drop_file', id, ROW_COMES_WITHIN_SECONDS)
  await ctx.storage.put(storageKey(id, 'whole'), path, contentType)
  if (thumb) await ctx.storage.put(storageKey(id, 'thumb'), thumb, 'image/webp')
  return { id, name: cleanName(upload.name, contentType), contentType, size, width, height, hasThumb: thumb !== null }
}
