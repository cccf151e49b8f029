import { AppError } from './app-error.ts'

type Bounds = { atOnce: number; waitingEach: number; waitingInAll: number }
type Waiter = { enter: () => void; turnAway: (error: AppError) => void }

/**
 * Lets `atOnce` pieces of work run and has some wait. Those who wait are taken in turn by key (a network), so one that
 * floods waits behind itself and not before everybody else. What is too many is refused at once; where all places are
 * taken, whoever is new gets the last place of whoever has most.
 */
export function createGate({ atOnce, waitingEach, waitingInAll }: Bounds) {
  let running = 0
  let waiting = 0
  let refused = 0
  const queues = new Map<string, Waiter[]>()

  function waitInTurn(key: string) {
    const queue = queues.get(key) ?? []
    if (queue.length >= waitingEach) throw refuse()
    if (waiting >= waitingInAll && !makeRoom(queue.length)) throw refuse()
    waiting++
    return new Promise<void>((enter, turnAway) => queues.set(key, [...queue, { enter, turnAway }]))
  }

  /** Turns away the newest of the longest queue, unless that is no longer than the newcomer's own. */
  function makeRoom(ownLength: number) {
    const [key = '', longest = []] = [...queues].reduce((a, b) => (b[1].length > a[1].length ? b : a), ['', []])
    if (longest.length <= ownLength + 1) return false
    longest.at(-1)?.turnAway(refuse())
    queues.set(key, longest.slice(0, -1))
    waiting--
    return true
  }

  function refuse() {
    refused++
    return crowded()
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
    first?.enter()
  }

  return {
    get running() {
      return running
    },
    get waiting() {
      return waiting
    },
    /** How many were turned away since it stands. */
    get refused() {
      return refused
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

const crowded = () => new AppError('unavailable', { retryAfter: 2, detail: 'Too many at once. Try again shortly' })
