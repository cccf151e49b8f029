import type Sharp from 'sharp'

let loaded: Promise<typeof Sharp> | undefined

/** Loaded when first needed: it is the largest library here. Bounded, so that pictures leave room for everybody else. */
export const loadSharp = () => (loaded ??= load())

async function load() {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  // Whatever else the library could open (SVG, TIFF, …) it is never given a chance to.
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp', 'Nsgif'].map((name) => `VipsForeignLoad${name}`) })
  return sharp
}
