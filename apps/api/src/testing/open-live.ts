import { once } from 'node:events'
import { type LiveEvent, LivePath, type LiveRequest } from '@latchkey/contract'
import { WebSocket } from 'ws'
import type { Browser } from './browser.ts'
import type { TestApp } from './start-test-app.ts'

type Ready = Pick<TestApp, 'server' | 'config'>
type Options = { origin?: string | null; headers?: Record<string, string> }

export async function liveUrl({ server }: Pick<Ready, 'server'>) {
  if (!server.server.listening) await server.listen({ host: '127.0.0.1', port: 0 })
  const address = server.server.address()
  return `ws://127.0.0.1:${typeof address === 'object' && address?.port}${LivePath}`
}

/** Headers as a browser on one of our pages sends them. */
export function upgradeHeaders({ config }: Ready, browser: Browser | null, { origin, headers }: Options = {}) {
  const cookie = [...(browser?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  const from = origin === undefined ? config.appUrl : origin
  return { ...(cookie && { cookie }), ...(from && { origin: from }), ...headers }
}

export type Live = Awaited<ReturnType<typeof openLive>>

/** A live socket as a browser holds it. `next` waits for the first event of this name that nobody has taken. */
export async function openLive(app: Ready, browser: Browser | null = null, options: Options = {}) {
  const socket = new WebSocket(await liveUrl(app), { headers: upgradeHeaders(app, browser, options) })
  const frames: LiveEvent[] = []
  const taken = new Set<LiveEvent>()
  let arrived = Promise.withResolvers<void>()
  socket.on('message', (data) => {
    frames.push(JSON.parse(data.toString()))
    arrived.resolve()
    arrived = Promise.withResolvers()
  })
  const closed = once(socket, 'close').then(([code]) => code as number)
  await once(socket, 'open')

  async function next(event: string, about: Partial<LiveEvent> = {}): Promise<LiveEvent> {
    for (;;) {
      const found = frames.find((one) => one.event === event && !taken.has(one) && isAbout(one, about))
      if (found) {
        taken.add(found)
        return found
      }
      await arrived.promise
    }
  }

  const send = (request: LiveRequest | string) =>
    socket.send(typeof request === 'string' ? request : JSON.stringify(request))

  return {
    socket,
    frames,
    closed,
    next,
    send,
    /** Whether the watch is let in. */
    async watch(request: LiveRequest) {
      const from = frames.length
      send(request)
      for (;;) {
        const answer = frames.slice(from).find(({ event }) => event === 'watching' || event === 'refused')
        if (answer) {
          taken.add(answer)
          return answer
        }
        await arrived.promise
      }
    },
    /** Answers once everything that was sent before is here. */
    async settled() {
      send('nonsense')
      await next('refused')
    },
    close() {
      socket.close()
      return closed
    },
  }
}

const isAbout = (event: LiveEvent, about: Partial<LiveEvent>) =>
  Object.entries(about).every(([key, value]) => event[key as keyof LiveEvent] === value)
