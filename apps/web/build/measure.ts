import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** Prints what the first screen of the app fetches, gzipped, and fails above the budget (quality.md, "Fast"). */
const budget = 130_000
const client = new URL('../dist/client/', import.meta.url)
const firstScreen = ['index.html', 'src/app/signed-in.tsx', 'src/features/home/home-page.tsx']

interface Chunk {
  file: string
  imports?: string[]
}

const manifest: Record<string, Chunk> = JSON.parse(readFileSync(new URL('.vite/manifest.json', client), 'utf8'))

const files = new Set<string>()
function collect(key: string) {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`the build has no ${key}`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  chunk.imports?.forEach(collect)
}
firstScreen.forEach(collect)

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`
let sum = 0
for (const file of files) {
  const size = gzipSync(readFileSync(new URL(file, client))).length
  sum += size
  console.log(`${kilobytes(size)}  ${file}`)
}
console.log(`${kilobytes(sum)}  first screen, gzip; at most ${budget / 1000} kB`)
process.exit(sum > budget ? 1 : 0)
