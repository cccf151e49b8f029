import { setTimeout as pause } from 'node:timers/promises'
import type { Services } from './context.ts'

export type Dependency = 'database' | 'redis' | 'storage' | 'scanner'
type Needed = Pick<Services, 'pool' | 'redis' | 'storage' | 'scanner'>

const LONGEST_MS = 3000

/** All that is configured, and how to ask whether it is there; a folder for files is as near as the program itself. */
export function dependenciesOf({ pool, redis, storage, scanner }: Needed) {
  const all: [Dependency, () => Promise<unknown>][] = [
    ['database', () => pool.query('select 1')],
    ['storage', () => storage.check()],
  ]
  if (redis) all.push(['redis', () => redis.ping()])
  if (scanner) all.push(['scanner', () => scanner.check()])
  return all
}

/** Which of them answer; what is silent for long does not. */
export async function whichAnswer(services: Needed): Promise<Map<Dependency, boolean>> {
  const looking = dependenciesOf(services).map(async ([name, check]) => {
    const answers = check().then(
      () => true,
      () => false,
    )
    return [name, await Promise.race([answers, pause(LONGEST_MS, false, { ref: false })])] as const
  })
  return new Map(await Promise.all(looking))
}
