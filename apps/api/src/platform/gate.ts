import { AppError } from './app-error.ts'

/** Lets `atOnce` pieces of work run, `waiting` more wait in order, and refuses the rest at once. */
export function createGate(atOnce: number, waiting: number) {
  let running = 0
  const queue: (() => void)[] = []

  return {
    get running() {
      return running
    },
    get waiting() {
      return queue.length
    },
    async through<T>(work: () => Promise<T>): Promise<T> {
      if (running >= atOnce) {
        if (queue.length >= waiting)
          throw new AppError('unavailable', { retryAfter: 2, detail: 'Busy. Try again shortly' })
        // Whoever leaves hands its place over, so `running` stays as it is.
        await new Promise<void>((resolve) => queue.push(resolve))
      } else running++
      try {
        return await work()
      } finally {
        const next = queue.shift()
        if (next) next()
        else running--
      }
    },
  }
}
