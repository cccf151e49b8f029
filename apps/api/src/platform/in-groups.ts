import { isConnectionError } from '@latchkey/db'

type Waiting<T, R> = { entry: T; done: (result: R) => void; failed: (error: unknown) => void }

const LARGEST_GROUP = 500

/**
 * One statement for all that ask at once, without a timer: what comes in while a group is under way makes the next one.
 * `work` gives a result for each of the group, in its order. Alone, nobody waits; among many, a statement serves many.
 */
export function inGroups<T, R>(work: (group: T[]) => Promise<R[]>) {
  let waiting: Waiting<T, R>[] = []
  let isWorking = false

  async function workAll() {
    isWorking = true
    while (waiting.length > 0) {
      const group = waiting.slice(0, LARGEST_GROUP)
      waiting = waiting.slice(LARGEST_GROUP)
      try {
        const results = await work(group.map(({ entry }) => entry))
        group.forEach(({ done }, i) => void done(results[i] as R))
      } catch (error) {
        for (const { failed } of group) failed(error)
        // Who came meanwhile has waited for the same database, and does not wait for it once more.
        if (isConnectionError(error)) for (const { failed } of waiting.splice(0)) failed(error)
      }
    }
    isWorking = false
  }

  return (entry: T) =>
    new Promise<R>((done, failed) => {
      waiting.push({ entry, done, failed })
      if (!isWorking) void workAll()
    })
}
