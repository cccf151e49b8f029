import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { floodOfLogins } from './accounts.ts'
import { quantile } from './latencies.ts'
import { startProduct } from './start-product.ts'

/** Runs every comparison against a product of its own and prints a line for each. */
const dataDir = await mkdtemp(join(tmpdir(), 'latchkey-bench-'))
const ms = (value: number) => `${value.toFixed(1)} ms`

try {
  const first = await startProduct(dataDir)
  console.log(`first start, database made and demo seeded: ${ms(first.readyMs)}`)
  await first.stop()

  const product = await startProduct(dataDir, { LIMITS: 'login=100000/15m' })
  console.log(`second start to ready: ${ms(product.readyMs)} (goal: 5,000)`)
  await pause(3000)
  console.log(`idle memory of the API: ${product.memoryMiB().toFixed(0)} MiB (goal: 150)`)

  const { alone, beside, statuses, ratio } = await floodOfLogins(product.url)
  console.log(`/healthz alone: median ${ms(quantile(alone, 0.5))}, p99 ${ms(quantile(alone, 0.99))}`)
  console.log(
    `/healthz beside 30 wrong log-ins at once: median ${ms(quantile(beside, 0.5))}, p99 ${ms(quantile(beside, 0.99))}`,
  )
  console.log(`p99 ratio: ${ratio.toFixed(2)} (goal: 2); answers of the log-ins: ${JSON.stringify(statuses)}`)
  await product.stop()
} finally {
  await rm(dataDir, { recursive: true, force: true })
}
