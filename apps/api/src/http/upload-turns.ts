import { AppError } from '../platform/app-error.ts'

const AT_ONCE = 4

/** Strangers send so many forms with files at once from one network: each of them is on the disk before it is looked at. */
export function createUploadTurns() {
  const running = new Map<string, number>()
  return async <T>(network: string, work: () => Promise<T>): Promise<T> => {
    const others = running.get(network) ?? 0
    if (others >= AT_ONCE) throw new AppError('rate_limited', { retryAfter: 5, detail: 'Send one after the other' })
    running.set(network, others + 1)
    try {
      return await work()
    } finally {
      const left = (running.get(network) ?? 1) - 1
      if (left > 0) running.set(network, left)
      else running.delete(network)
    }
  }
}
