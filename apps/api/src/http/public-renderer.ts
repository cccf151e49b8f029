import { readFile } from 'node:fs/promises'
import type { PageAssets, PageLook, PublicPage, RenderPage } from '@latchkey/contract'

const built = new URL('../../../web/dist/public/', import.meta.url)

/** Where the built scripts, styles and fonts of the public pages are served. */
export const PUBLIC_ASSETS = { prefix: '/public/assets/', folder: new URL('client/assets/', built) }

type Manifest = Record<string, { file: string; name?: string; isEntry?: boolean; imports?: string[] }>

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
  const chunks = Object.values(manifest)
  const files = chunks.map(({ file }) => address(file))
  const scripts = chunks.flatMap(({ name, isEntry, file, imports = [] }) =>
    isEntry && name ? [[name, [file, ...importsOf(manifest, imports)].map(address)]] : [],
  )
  if (scripts.length === 0) throw new Error('the build of the public pages has no scripts')
  return {
    scripts: Object.fromEntries(scripts) as Record<PageLook, string[]>,
    styles: files.filter((file) => file.endsWith('.css')),
    fonts: files.filter((file) => FIRST_FONTS.test(file)),
  }
}

const address = (file: string) => `/public/${file}`

/** With what they import in their turn, each once. */
function importsOf(manifest: Manifest, keys: string[]): Set<string> {
  const files = new Set<string>()
  for (const key of keys) {
    const { file, imports = [] } = manifest[key] ?? {}
    if (file) files.add(file)
    for (const deeper of importsOf(manifest, imports)) files.add(deeper)
  }
  return files
}
