import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareAccounts } from './accounts.ts'
import { measureLive } from './live.ts'
import { playMixed } from './mixed.ts'
import { comparePages } from './pages.ts'
import { compareRecords } from './records.ts'
import { type Figure, lineOf } from './report.ts'
import { compareShares } from './shares.ts'
import { writeBenchmarks } from './write-benchmarks.ts'

/**
 * `pnpm bench` runs every comparison, `pnpm bench shares` one of them, each against a product of its own. What came out stands in
 * docs/benchmarks.md, except where a setting made it shorter.
 */
const comparisons = {
  accounts: compareAccounts,
  live: measureLive,
  mixed: playMixed,
  pages: comparePages,
  records: compareRecords,
  shares: compareShares,
}

const asked = process.argv.slice(2).filter((word) => word !== '--')
const unknown = asked.filter((name) => !(name in comparisons))
if (unknown.length > 0) throw new Error(`no ${unknown.join(', ')}; there are ${Object.keys(comparisons).join(', ')}`)
const isShortened = Boolean(process.env.RECORDS ?? process.env.CALLS)

for (const [name, compare] of Object.entries(comparisons)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const dataDir = await mkdtemp(join(tmpdir(), 'latchkey-bench-'))
  const figures: Figure[] = []
  try {
    await compare(dataDir, (figure) => {
      figures.push(figure)
      console.log(lineOf(figure))
    })
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
  if (!isShortened) writeBenchmarks(name, figures)
}
