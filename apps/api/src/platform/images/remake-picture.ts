import type { Sharp } from 'sharp'
import { loadSharp } from './load-sharp.ts'
import { damaged, openPicture, type PictureFormat } from './open-picture.ts'

const THUMB_PIXELS = 480

type Made = { contentType: 'image/jpeg' | 'image/png' | 'image/webp'; encode: (picture: Sharp) => Sharp }

const made: Record<PictureFormat, Made> = {
  jpeg: { contentType: 'image/jpeg', encode: (picture) => picture.jpeg({ quality: 88 }) },
  png: { contentType: 'image/png', encode: (picture) => picture.png() },
  webp: { contentType: 'image/webp', encode: (picture) => picture.webp({ quality: 88 }) },
  gif: { contentType: 'image/png', encode: (picture) => picture.png() },
}

/** Pixels only, in a file of our own making beside the one that was sent, and a thumbnail of it. */
export async function remakePicture(path: string) {
  const sharp = await loadSharp()
  const { format, upright } = await openPicture(path)
  const { contentType, encode } = made[format]
  const [picture, thumb] = [`${path}.picture`, `${path}.thumb`]
  const { width, height, size } = await encode(upright()).toFile(picture).catch(refuse)
  await sharp(picture)
    .resize(THUMB_PIXELS, THUMB_PIXELS, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78 })
    .toFile(thumb)
  return { path: picture, thumb, contentType, width, height, size }
}

function refuse(error: NodeJS.ErrnoException): never {
  throw error.code ? error : damaged()
}
