import { AppError } from '../../platform/app-error.ts'
import type { Services } from '../../platform/context.ts'
import type { ServedFile } from '../../platform/served-file.ts'
import { pictureTypes } from './file-types.ts'
import { storageKey } from './storage-key.ts'

type Wanted = {
  id: string
  resourceId: string
  variant?: 'thumb' | undefined
  /** What came with an answer is for those who decide about answers. */
  withAnswers: boolean
}

/** A file to be served; one that is not there, not looked at yet, or infected does not exist. */
export async function getFile({ db }: Pick<Services, 'db'>, wanted: Wanted): Promise<ServedFile> {
  const { id, resourceId, variant, withAnswers } = wanted
  const file = await db.file.findFirst({
    where: { id, resourceId, deletedAt: null, state: 'ready', ...(!withAnswers && { responseId: null }) },
    select: { name: true, contentType: true, size: true, hasThumb: true },
  })
  if (!file || (variant && !file.hasThumb)) throw new AppError('not_found')
  const { name, contentType, size } = file
  const key = storageKey(id, variant ?? 'whole')
  if (variant) return { key, name, contentType: 'image/webp', size: null, inPlace: true }
  return { key, name, contentType, size, inPlace: pictureTypes.includes(contentType) }
}
