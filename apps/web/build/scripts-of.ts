import { readFileSync } from 'node:fs'

export interface Chunk {
  file: string
  name?: string
  isEntry?: boolean
  imports?: string[]
}

/** What a build wrote, by the names that its manifest has for it. */
export const manifestOf = (folder: URL): Record<string, Chunk> =>
  JSON.parse(readFileSync(new URL('.vite/manifest.json', folder), 'utf8'))

/** The scripts that these entries load, with all that they import. */
export function scriptsOf(manifest: Record<string, Chunk>, entries: string[]): string[] {
  const files = new Set<string>()
  function collect(key: string) {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`the build has no ${key}`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(collect)
  }
  entries.forEach(collect)
  return [...files]
}
