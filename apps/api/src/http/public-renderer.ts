import { readFile } from 'node:fs/promises'
import type { PageAssets, PublicPage, RenderPage } from '@latchkey/contract'

const built = new URL('../../../web/dist/public/', import.meta.url)

/** Where the built scripts, styles and fonts of the public pages are served. */
export const PUBLIC_ASSETS = { prefix: '/public/assets/', folder: new URL('client/assets/', built) }

type Manifest = Record<string, { file: string; isEntry?: boolean; css?: string[] }>

/** The pages that apps/web compiled for the server, with the addresses of what the browser loads. Read once. */
export async function loadPublicRenderer() {
  const [{ renderPage }, manifest] = await Promise.all([
    import(new URL('server/public.js', built).href) as Promise<{ renderPage: RenderPage }>,
    readFile(new URL('client/.vite/manifest.json', built), 'utf8'),
  ])
  const assets = assetsOf(JSON.parse(manifest))
  return (page: PublicPage) => renderPage(page, assets)
}

/** The two fonts of the first words are asked for with the page; the others come when a letter needs them. */
const FIRST_FONTS = /(hanken-grotesk|newsreader)-latin-wght/

function assetsOf(manifest: Manifest): PageAssets {
  const entries = Object.values(manifest)
  const entry = entries.find(({ isEntry }) => isEntry)
  if (!entry) throw new Error('the build of the public pages has no entry')
  const address = (file: string) => `/public/${file}`
  return {
    script: address(entry.file),
    styles: (entry.css ?? []).map(address),
    fonts: entries.map(({ file }) => address(file)).filter((file) => FIRST_FONTS.test(file)),
  }
}
