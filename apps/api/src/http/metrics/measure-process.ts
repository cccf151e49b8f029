import { Counter, Gauge, type Registry } from 'prom-client'
import type { Services } from '../../platform/context.ts'
import type { Tally } from '../../platform/tally.ts'
import { version } from '../../platform/version.ts'

/** What this process knows of itself: add it up over replicas. */
export function measureProcess({ pool, passwords: { gate }, tally }: Services, registry: Registry) {
  const registers = [registry]

  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `latchkey_${name}`,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  const counter = (name: string, help: string, what: Parameters<Tally['of']>[0]) =>
    new Counter({
      name: `latchkey_${name}`,
      help,
      labelNames: ['outcome'],
      registers,
      collect() {
        this.reset()
        for (const [outcome, times] of tally.of(what)) this.inc({ outcome }, times)
      },
    })

  new Gauge({
    name: 'latchkey_build_info',
    help: 'Which Latchkey this is; always 1',
    labelNames: ['version'],
    registers,
  }).set({ version }, 1)

  gauge('pool_connections', 'Database connections open', () => pool.totalCount)
  gauge('pool_in_use', 'Database connections at work', () => pool.totalCount - pool.idleCount)
  gauge('pool_idle', 'Database connections idle', () => pool.idleCount)
  gauge('pool_waiting', 'Requests waiting for a database connection', () => pool.waitingCount)

  gauge('hash_running', 'Password hashes at work', () => gate.running)
  gauge('hash_waiting', 'Password hashes waiting', () => gate.waiting)
  new Counter({
    name: 'latchkey_hash_refused_total',
    help: 'Password hashes turned away because too many waited',
    registers,
    collect() {
      this.reset()
      this.inc(gate.refused)
    },
  })

  gauge('live_sockets', 'Live connections open', () => tally.of('socket').get('open') ?? 0)
  counter('share_attempts_total', 'Calls through a link, by what came of them', 'share_attempt')
  counter('mails_total', 'Tries to send a mail: sent, failed for good, or to be tried again', 'mail')
  counter('webhook_attempts_total', 'Tries to reach a webhook: delivered, failed for good, or again', 'webhook_attempt')
}
