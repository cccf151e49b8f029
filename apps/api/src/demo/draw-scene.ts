import { loadSharp } from '../platform/images/load-sharp.ts'

const SVG = { operation: ['VipsForeignLoadSvg'] }

/** Makes a JPEG of a drawing of ours. Nobody's upload is ever opened as SVG: the library may do so here and no longer. */
export async function drawScene(svg: string, path: string) {
  const sharp = await loadSharp()
  sharp.unblock(SVG)
  try {
    const { size } = await sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toFile(path)
    return size
  } finally {
    sharp.block(SVG)
  }
}
