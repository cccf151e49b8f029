import { AppError, invalid } from '../app-error.ts'
import { loadSharp } from './load-sharp.ts'

export const pictureFormats = ['jpeg', 'png', 'webp', 'gif'] as const
export type PictureFormat = (typeof pictureFormats)[number]

const MOST_PIXELS = 40_000_000
const LONGEST_SECONDS = 30

/** A picture whose header was read and is acceptable; nothing of it is decoded yet. The first frame, where it moves. */
export async function openPicture(path: string) {
  const sharp = await loadSharp()
  const open = () =>
    sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).timeout({ seconds: LONGEST_SECONDS })
  const header = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  const format = pictureFormats.find((known) => known === header?.format)
  if (!header || !format) throw new AppError('unsupported_type', { detail: 'A JPEG, PNG, WebP or GIF picture' })
  if (header.width * header.height > MOST_PIXELS) throw invalid('file', 'At most 40 megapixels')
  // As it was held when it was taken; what else the camera wrote down, the place above all, is left behind.
  return { format, upright: () => open().autoOrient() }
}

export const damaged = () => invalid('file', 'This picture is damaged')
