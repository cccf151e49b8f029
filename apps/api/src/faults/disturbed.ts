import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '@latchkey/db'
import { expect } from 'vitest'
import { createLedger, type Ledger, write } from './ledger.ts'
import { openShop, type Program } from './open-program.ts'
import type { Random } from './random.ts'

const CLIENTS = 6
const fields = [{ key: 'note', label: 'Note', type: 'text' }]

type Disturbance = { random: Random; rounds: number; disturb: () => Promise<unknown> }

/** Clients at work while, again and again at some moment, `disturb` does its worst; then all that is open is settled. */
export async function disturbed(
  program: Pick<Program, 'url' | 'inDatabase' | 'untilReady'>,
  { random, rounds, disturb }: Disturbance,
) {
  const { call } = await program.inDatabase((database) => openShop(database, program.url))
  const make = async (path: string, body: object) => {
    const made = await call({ method: 'POST', path, body })
    if (!made?.body.id) throw new Error(`${path}: ${made?.status} ${made?.body.code}`)
    return made.body.id
  }
  const pipelineId = await make('/v1/pipelines', { name: 'Ledger', fields })
  const ledger = createLedger()
  let goOn = true
  const places = []
  for (let n = 0; n < CLIENTS; n++) {
    const recordId = await make(`/v1/pipelines/${pipelineId}/records`, { data: { note: 'new' } })
    places.push({ recordId, sessionId: await make('/v1/sessions', { title: `Session ${n}` }) })
  }
  await program.inDatabase(({ pool }) => pool.query('checkpoint'))
  const clients = places.map((place, n) => write({ call, ledger, random, name: `client${n}`, place, goOn: () => goOn }))

  for (let round = 0; round < rounds; round++) {
    const enough = ledger.acknowledged.length + 1 + random.below(30)
    await expect.poll(() => ledger.acknowledged.length, { timeout: 120_000, interval: 10 }).toBeGreaterThan(enough)
    await sleep(random.below(200))
    await disturb()
  }
  await program.untilReady()
  goOn = false
  await Promise.all(clients)
  await program.inDatabase((database) => settle(ledger, database))
  return { ledger, call, places }
}

/** What was cut off while at work is taken up after a minute, which here has passed: tests move the row, not the clock. */
async function settle(ledger: Ledger, { pool }: Pick<Database, 'pool'>) {
  await pool.query(
    `update idempotency_key set created_at = created_at - interval '2 minutes' where status is null and committed_at is null`,
  )
  for (const ask of ledger.open) await expect.poll(ask, { timeout: 90_000, interval: 100 }).toBe(true)
}
