import { AppError } from './app-error.ts'

type Bounds = { atOnce: number; waitingEach: number; waitingInAll: number }

/**
 * Lets `atOnce` pieces of work run and has some wait. Those who wait are taken in turn by key (a network), so one that
 * floods waits behind itself and not before everybody else; what is too many is refused at once.
 */
export function createGate({ atOnce, waitingEach, waitingInAll }: Bounds) {
  let running = 0
  let waiting = 0
  const queues = new Map<string, (() => void)[]>()

  function waitInTurn(key: string) {
    const queue = queues.get(key) ?? []
    if (queue.length >= waitingEach) throw new AppError('rate_limited', { retryAfter: 2, detail: 'Too many at once' })
    if (waiting >= waitingInAll) throw new AppError('unavailable', { retryAfter: 2, detail: 'Busy. Try again shortly' })
    waiting++
    return new Promise<void>((resolve) => queues.set(key, [...queue, resolve]))
  }

  /** Whoever leaves hands its place to the next key's first, so `running` stays as it is. */
  function leave() {
    const [next] = queues
    if (!next) {
      running--
      return
    }
    const [key, [first, ...rest]] = next
    queues.delete(key)
    // Behind all other keys.
    if (rest.length > 0) queues.set(key, rest)
    waiting--
    first?.()
  }

  return {
    get running() {
      return running
    },
    get waiting() {
      return waiting
    },
    async through<T>(key: string, work: () => Promise<T>): Promise<T> {
      if (running >= atOnce) await waitInTurn(key)
      else running++
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}
