import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/**
 * Prints what the first screens load, gzipped, and fails above a budget (quality.md, "Fast"), or where the contract's
 * schemas come along: see lib/light-endpoints.ts.
 */
const loads = [
  {
    name: 'first screen',
    folder: new URL('../dist/client/', import.meta.url),
    entries: ['index.html', 'src/app/signed-in.tsx', 'src/features/home/home-page.tsx'],
    budget: 130_000,
  },
  {
    name: 'public page',
    folder: new URL('../dist/public/client/', import.meta.url),
    entries: ['src/public/client.tsx'],
    budget: 25_000,
  },
]

interface Chunk {
  file: string
  imports?: string[]
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`

function filesOf({ folder, entries }: (typeof loads)[number]): Set<string> {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(new URL('.vite/manifest.json', folder), 'utf8'))
  const files = new Set<string>()
  function collect(key: string) {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`the build has no ${key}`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(collect)
  }
  entries.forEach(collect)
  return files
}

function isWithinBudget(load: (typeof loads)[number]): boolean {
  let sum = 0
  let light = true
  for (const file of filesOf(load)) {
    const script = readFileSync(new URL(file, load.folder))
    const size = gzipSync(script).length
    const schemas = script.includes('_zod')
    if (schemas) light = false
    sum += size
    console.log(`${kilobytes(size)}  ${file}${schemas ? ' holds zod' : ''}`)
  }
  console.log(`${kilobytes(sum)}  ${load.name}, gzip; at most ${load.budget / 1000} kB, without zod`)
  return light && sum <= load.budget
}

process.exit(loads.map(isWithinBudget).every(Boolean) ? 0 : 1)
