import { encodeQR } from 'qr'
import { loadSharp } from '../../platform/images/load-sharp.ts'

const QUIET_ZONE = 4
const PIXELS = 512

/** Rows of modules, dark ones true, with the quiet zone around them. */
const modulesOf = (text: string) => encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE })

/** Dark on white whatever the page behind it; one path, in units of a module. */
export function drawQrSvg(text: string) {
  const rows = modulesOf(text)
  const size = rows.length
  const runs = rows.flatMap((row, y) => runsOf(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${PIXELS}" height="${PIXELS}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${runs.join('')}"/></svg>`
}

function runsOf(row: boolean[]) {
  const runs: { x: number; length: number }[] = []
  row.forEach((isDark, x) => {
    const last = runs.at(-1)
    if (isDark && last && last.x + last.length === x) last.length++
    else if (isDark) runs.push({ x, length: 1 })
  })
  return runs
}

/** Every module whole pixels wide, so that edges stay sharp. */
export async function drawQrPng(text: string) {
  const rows = modulesOf(text)
  const size = rows.length
  const width = size * Math.ceil(PIXELS / size)
  const sharp = await loadSharp()
  const grey = Buffer.from(rows.flat().map((isDark) => (isDark ? 0 : 255)))
  return sharp(grey, { raw: { width: size, height: size, channels: 1 } })
    .resize(width, width, { kernel: 'nearest' })
    .png({ palette: true, colours: 2 })
    .toBuffer()
}
