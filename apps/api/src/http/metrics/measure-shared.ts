import { setTimeout as pause } from 'node:timers/promises'
import { Gauge, type Registry } from 'prom-client'
import type { Services } from '../../platform/context.ts'
import { whichAnswer } from '../../platform/dependencies.ts'
import { readQueueDepth, type TaskDepth } from '../../platform/queue-depth.ts'

const LONGEST_MS = 2000

/**
 * What all replicas share, as this one sees it: take the highest, do not add it up. Returns the look that has to come before
 * the figures are read. Where the database is away the queue has no figures, and that it is away has one.
 */
export function measureShared(services: Services, registry: Registry) {
  const gauge = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Gauge({ name: `latchkey_${name}`, help, labelNames, registers: [registry] })

  const jobs = gauge('queue_jobs', 'Work in the queue, by task and state', ['task', 'state'])
  const oldest = gauge('queue_oldest_seconds', 'How long the oldest work has waited that could begin', ['task'])
  const up = gauge('dependency_up', 'Whether what is configured answers', ['dependency'])

  return async function look() {
    const [depth, answering] = await Promise.all([depthOf(services), whichAnswer(services)])
    jobs.reset()
    oldest.reset()
    for (const { task, waiting, running, later, failed, oldest_at } of depth) {
      for (const [state, count] of Object.entries({ waiting, running, later, failed })) jobs.set({ task, state }, count)
      oldest.set({ task }, oldest_at ? Math.max(0, Date.now() - oldest_at.getTime()) / 1000 : 0)
    }
    for (const [dependency, answers] of answering) up.set({ dependency }, Number(answers))
  }
}

/** Nothing where the database is away, or holds no queue yet. */
const depthOf = ({ pool }: Services): Promise<TaskDepth[]> =>
  Promise.race([readQueueDepth(pool).catch(() => []), pause(LONGEST_MS, [], { ref: false })])
