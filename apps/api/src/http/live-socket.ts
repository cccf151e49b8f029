import websocket from '@fastify/websocket'
import { LivePath, liveCloseCodes, mostMessageBytes } from '@latchkey/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WebSocket } from 'ws'
import { AppError } from '../platform/app-error.ts'
import type { Services } from '../platform/context.ts'
import { networkOf } from '../platform/network.ts'
import { findSession } from './find-session.ts'
import { keyOf } from './key-of.ts'
import { cookieNames, sharePassName } from './session-cookies.ts'
import { createSocketCounts } from './socket-counts.ts'

type Wire = { send(text: string): void; close(code: number): void }
type Visitor = { viewer: { id: string; sessionId: string } | null; passFor: (shareId: string) => string | null }

/** Where sockets lead. */
export type LiveDoor = {
  connect(visitor: Visitor, wire: Wire): { receive(text: string | null): void; end(): void }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who opens a socket; null on every other request. */
    visitor: Visitor | null
  }
}

const PING_MS = 30_000
/** What waits for a client that does not read. */
const MOST_UNREAD = 1024 * 1024
/** For the client to say goodbye. */
const PARTING_MS = 1000

/** The live socket. Here it is decided who comes in at all; each watch asks the rows by itself. */
export async function mountLiveSocket(app: FastifyInstance, services: Services, door: LiveDoor) {
  const counts = createSocketCounts()

  await app.register(async (scope) => {
    await scope.register(websocket, {
      options: { maxPayload: mostMessageBytes },
      preClose: () => sendAway(scope.websocketServer.clients),
      // It closes by itself, with the code that says why.
      errorHandler: () => undefined,
    })
    const pinging = keepAlive(scope.websocketServer.clients)
    scope.addHook('onClose', async () => clearInterval(pinging))
    scope.decorateRequest('visitor', null)

    scope.route({
      method: 'GET',
      url: LivePath,
      onRequest: async (request) => {
        if (!request.ws) throw new AppError('not_found')
        // Programs are told by webhooks; what watches here is people, who are shown to each other.
        if (keyOf(request) !== null) throw new AppError('forbidden', { detail: 'No API key may do this: use webhooks' })
        request.visitor = await visitorOf(services, request)
        if (request.raw.socket.destroyed) throw new AppError('unavailable')
        const release = counts.take(networkOf(request.ip), request.visitor.viewer?.id ?? null)
        services.tally.add('socket', 'open')
        request.raw.socket.once('close', () => {
          services.tally.add('socket', 'open', -1)
          release()
        })
      },
      handler: async () => {
        throw new AppError('not_found')
      },
      wsHandler: (socket, { visitor }) => {
        if (!visitor) return socket.terminate()
        const line = door.connect(visitor, wireOf(socket))
        socket.on('message', (data, isBinary) => line.receive(isBinary ? null : data.toString()))
        socket.on('close', () => line.end())
      },
    })
  })
}

/**
 * Who is signed in comes from our own pages only; whoever is not may come from anywhere, as to the public calls. What a
 * browser keeps for a share counts from our own pages too, or where there is no page.
 */
async function visitorOf({ config, pool }: Services, { cookies, headers }: FastifyRequest): Promise<Visitor> {
  const token = cookies[cookieNames(config).session]
  const found = token ? await findSession(pool, token) : null
  if (found && headers.origin !== config.appUrl) throw new AppError('cross_origin')
  const { id, sessionId } = found?.person ?? {}
  const isOurs = headers.origin === undefined || headers.origin === config.appUrl
  const passes = new Map(isOurs ? Object.entries(cookies).filter(([name]) => name.includes('latchkey_')) : [])
  return {
    viewer: id && sessionId ? { id, sessionId } : null,
    passFor: (shareId) => passes.get(sharePassName(config, shareId)) ?? null,
  }
}

/** Whoever does not read is left: what waits for them would grow without end. They come back, and catch up. */
const wireOf = (socket: WebSocket): Wire => ({
  send(text) {
    if (socket.bufferedAmount > MOST_UNREAD) socket.terminate()
    else if (socket.readyState === socket.OPEN) socket.send(text)
  },
  close: (code) => socket.close(code),
})

/** A client that answered nothing since the last time is gone. */
function keepAlive(clients: Set<WebSocket>) {
  const asked = new WeakSet<WebSocket>()
  return setInterval(() => {
    for (const client of clients) {
      if (asked.has(client)) {
        client.terminate()
        continue
      }
      asked.add(client)
      client.once('pong', () => asked.delete(client))
      client.ping()
    }
  }, PING_MS).unref()
}

async function sendAway(clients: Set<WebSocket>) {
  const leaving = [...clients]
  const gone = leaving.map((client) => new Promise((resolve) => client.once('close', resolve)))
  for (const client of leaving) client.close(liveCloseCodes.goingAway)
  const timer = setTimeout(() => {
    for (const client of leaving) client.terminate()
  }, PARTING_MS)
  await Promise.all(gone)
  clearTimeout(timer)
}
