import { setTimeout as pause } from 'node:timers/promises'
import { latenciesWhile, quantile } from './latencies.ts'
import { medianOf, type Report } from './report.ts'
import { startProduct } from './start-product.ts'

const AT_ONCE = 30
const ROUNDS = 10
const STARTS = 5
const FLOODS = 5

/** Starting, idle memory, and what a flood of wrong log-ins does to everybody else. */
export async function compareAccounts(dataDir: string, report: Report) {
  const first = await startProduct(dataDir)
  report({ work: 'first start: database made, demo seeded', values: [first.readyMs / 1000], unit: 's' })
  await first.stop()

  const starts: number[] = []
  const idle: number[] = []
  for (let start = 0; start < STARTS; start++) {
    const again = await startProduct(dataDir)
    starts.push(again.readyMs / 1000)
    await pause(3000)
    idle.push(again.memoryMiB())
    await again.stop()
  }
  report({ work: 'start to ready', values: starts, unit: 's', goal: { atMost: 5 } })
  report({ work: 'idle memory of the API', values: idle, unit: 'MiB', goal: { atMost: 150 } })

  const product = await startProduct(dataDir, { LIMITS: 'login=100000/15m' })
  const floods: Flood[] = []
  for (let round = 0; round < FLOODS; round++) floods.push(await floodOfLogins(product.url))
  const p99 = (of: 'alone' | 'beside') => medianOf(floods.map((flood) => quantile(flood[of], 0.99)))
  report({
    work: 'another call beside 30 wrong log-ins at once: its p99 to that without them',
    ours: `${p99('beside').toFixed(1)} ms beside ${p99('alone').toFixed(1)} ms`,
    values: floods.map(({ alone, beside }) => quantile(beside, 0.99) / quantile(alone, 0.99)),
    goal: { atMost: 2 },
  })
  console.log(`  answers of the log-ins: ${JSON.stringify(floods.map(({ statuses }) => statuses))}`)
  await product.stop()
}

type Flood = Awaited<ReturnType<typeof floodOfLogins>>

/** How much a flood of wrong log-ins slows everybody else: /healthz alone, then beside 30 at a time. */
async function floodOfLogins(url: string) {
  const health = () => fetch(`${url}/healthz`).then((answer) => answer.text())
  const guess = (n: number) =>
    fetch(`${url}/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: `nobody${n}@example.test`, password: 'wrong' }),
    }).then(async (answer) => {
      await answer.text()
      return answer.status
    })

  const until = Date.now() + 3000
  const alone = await latenciesWhile(health, () => Date.now() > until)

  let finished = false
  const statuses: Record<number, number> = {}
  const flood = (async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => guess(round * AT_ONCE + n)))
      for (const status of answers) statuses[status] = (statuses[status] ?? 0) + 1
    }
    finished = true
  })()
  const beside = await latenciesWhile(health, () => finished)
  await flood
  return { alone, beside, statuses }
}
