import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'

const CHANNEL = 'latchkey:live'

type Ears = {
  /** What another process said. */
  hear(body: unknown, from: string): void
  /** Something may have been missed: here, or by whoever said it. */
  missed(): void
}

/**
 * What processes tell each other over Redis; never to themselves. Nobody waits for it: what could not be said is owed, and
 * once Redis is back the others learn that they missed something.
 */
export function createFanOut(redis: Redis, { hear, missed }: Ears) {
  const self: string = randomUUID()
  // A connection that listens can do nothing else.
  const listener = redis.duplicate({ autoResubscribe: false })
  let owes = false

  listener.on('error', () => undefined)
  listener.on('ready', () => {
    listener.subscribe(CHANNEL).then(missed, () => listener.disconnect(true))
  })
  listener.on('message', (_channel, text) => {
    try {
      const { from, body } = JSON.parse(text) as { from: string; body?: unknown }
      if (from === self) return
      if (body === undefined) missed()
      else hear(body, from)
    } catch {
      // Somebody else speaks here, or another version of us.
      missed()
    }
  })

  const publish = (message: object) => redis.publish(CHANNEL, JSON.stringify({ from: self, ...message }))
  return {
    async say(body: object) {
      try {
        if (owes) await publish({})
        owes = false
        await publish({ body })
      } catch {
        owes = true
      }
    },
    close: () => listener.disconnect(),
  }
}
