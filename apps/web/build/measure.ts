import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { manifestOf, scriptsOf } from './scripts-of.ts'

interface Load {
  name: string
  folder: URL
  /** Their keys in the manifest of the build. */
  entries: string[]
  budget: number
}

const publicFolder = new URL('../dist/public/client/', import.meta.url)

/** A public page loads the script of its look, and none of another. */
const publicPages = Object.entries(manifestOf(publicFolder)).flatMap(([key, { name, isEntry }]) =>
  isEntry ? [{ name: `public page, ${name}`, folder: publicFolder, entries: [key], budget: 25_000 }] : [],
)
if (publicPages.length === 0) throw new Error('the build of the public pages has no scripts')

/**
 * Prints what the first screens load, gzipped, and fails above a budget (quality.md, "Fast"), or where the contract's
 * schemas come along: see lib/light-endpoints.ts.
 */
const loads: Load[] = [
  {
    name: 'first screen',
    folder: new URL('../dist/client/', import.meta.url),
    entries: ['index.html', 'src/app/signed-in.tsx', 'src/features/home/home-page.tsx'],
    budget: 130_000,
  },
  ...publicPages,
]

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`

function isWithinBudget({ name, folder, entries, budget }: Load): boolean {
  let sum = 0
  let light = true
  for (const file of scriptsOf(manifestOf(folder), entries)) {
    const script = readFileSync(new URL(file, folder))
    const size = gzipSync(script).length
    const schemas = script.includes('_zod')
    if (schemas) light = false
    sum += size
    console.log(`${kilobytes(size)}  ${file}${schemas ? ' holds zod' : ''}`)
  }
  console.log(`${kilobytes(sum)}  ${name}, gzip; at most ${budget / 1000} kB, without zod`)
  return light && sum <= budget
}

process.exit(loads.map(isWithinBudget).every(Boolean) ? 0 : 1)
