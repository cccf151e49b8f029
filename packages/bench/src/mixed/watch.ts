import { once } from 'node:events'
import type { Client } from './caller.ts'
import type { World } from './open-world.ts'

const LONGEST_MS = 10_000

/** Somebody looks on; `until` answers once an event of this name has come. */
export async function watch(world: World, { headers }: Client, request: object) {
  const socket = world.socket(headers)
  const seen = new Set<string>()
  let arrived = Promise.withResolvers<void>()
  socket.on('message', (text) => {
    seen.add((JSON.parse(String(text)) as { event: string }).event)
    arrived.resolve()
    arrived = Promise.withResolvers()
  })
  await once(socket, 'open')
  socket.send(JSON.stringify(request))

  async function until(event: string) {
    const late = AbortSignal.timeout(LONGEST_MS)
    const tooLate = new Promise<never>((_, reject) =>
      late.addEventListener('abort', () => reject(new Error(`no ${event} came`))),
    )
    tooLate.catch(() => undefined)
    while (!seen.has(event)) await Promise.race([arrived.promise, tooLate])
  }

  await until('watching')
  return {
    until,
    async close() {
      socket.close()
      await once(socket, 'close')
    },
  }
}
