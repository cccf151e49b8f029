import { setTimeout as pause } from 'node:timers/promises'
import { latenciesWhile, quantile } from './latencies.ts'
import { startProduct } from './start-product.ts'

const AT_ONCE = 30
const ROUNDS = 10
const ms = (value: number) => `${value.toFixed(1)} ms`

/** Starting, idle memory, and what a flood of wrong log-ins does to everybody else. */
export async function compareAccounts(dataDir: string) {
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
}

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
  return { alone, beside, statuses, ratio: quantile(beside, 0.99) / quantile(alone, 0.99) }
}
