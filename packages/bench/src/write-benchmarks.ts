import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Figure, tableOf } from './report.ts'

const path = fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url))

/** Puts a comparison's table in the place of the last one; what is written by hand around the tables stays. */
export function writeBenchmarks(name: string, figures: readonly Figure[]) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const before = readFileSync(path, 'utf8')
  const [from, to] = [before.indexOf(begin), before.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no place for ${name}`)
  const table = `${begin}\n${machine()}\n\n${tableOf(figures)}\n`
  writeFileSync(path, before.slice(0, from) + table + before.slice(to))
}

function machine() {
  const [first] = cpus()
  const date = new Date().toISOString().slice(0, 10)
  return `${date}, ${cpus().length} × ${first?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}, the embedded PostgreSQL.`
}
