import { latenciesWhile, quantile } from './latencies.ts'

const AT_ONCE = 30
const ROUNDS = 10

/** How much a flood of wrong log-ins slows everybody else: /healthz alone, then beside 30 at a time. */
export async function floodOfLogins(url: string) {
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
