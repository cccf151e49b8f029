import { AppError } from '../platform/app-error.ts'

const MOST_OF_NETWORK = 100
const MOST_OF_ACCOUNT = 50

/**
 * How many sockets are open in this process: of each account, and of each network by nobody in particular, who must not take
 * the room of those who are somebody.
 */
export function createSocketCounts() {
  const open = new Map<string, number>()
  const add = (key: string, by: 1 | -1) => {
    const count = (open.get(key) ?? 0) + by
    if (count > 0) open.set(key, count)
    else open.delete(key)
  }
  return {
    /** Room for one more, until it is released. */
    take(network: string, accountId: string | null) {
      const [key, most] = accountId ? [accountId, MOST_OF_ACCOUNT] : [`network ${network}`, MOST_OF_NETWORK]
      if ((open.get(key) ?? 0) >= most)
        throw new AppError('unavailable', { retryAfter: 60, detail: 'Too many live connections from one place' })
      add(key, 1)
      return () => add(key, -1)
    },
  }
}
