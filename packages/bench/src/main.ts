import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareAccounts } from './accounts.ts'
import { measureLive } from './live.ts'
import { compareRecords } from './records.ts'
import { compareShares } from './shares.ts'

/** `pnpm bench` runs every comparison, `pnpm bench shares` one of them, each against a product of its own. */
const comparisons = { accounts: compareAccounts, live: measureLive, records: compareRecords, shares: compareShares }

const asked = process.argv.slice(2).filter((word) => word !== '--')
const unknown = asked.filter((name) => !(name in comparisons))
if (unknown.length > 0) throw new Error(`no ${unknown.join(', ')}; there are ${Object.keys(comparisons).join(', ')}`)

for (const [name, compare] of Object.entries(comparisons)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const dataDir = await mkdtemp(join(tmpdir(), 'latchkey-bench-'))
  try {
    await compare(dataDir)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}
