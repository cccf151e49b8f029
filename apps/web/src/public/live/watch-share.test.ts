import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type WebSocket as Accepted, WebSocketServer } from 'ws'
import { waitFor } from '../../lib/testing/wait-for.ts'
import { watchShare } from './watch-share.ts'

const token = 'a-token-of-a-share'
const since = '2026-11-21T09:00:00.000Z'
const later = '2026-11-21T09:05:00.000Z'
const about = (event: string, data = {}) => ({ event, resource_id: null, token, at: later, data })

let server: WebSocketServer
let line: Accepted | undefined
let stop = () => {}
const asked: unknown[] = []
const answers: object[] = []
const told = { onContent: vi.fn(), onComment: vi.fn(), onEnd: vi.fn(), onMuch: vi.fn() }

async function serve(port = 0) {
  server = new WebSocketServer({ port, host: '127.0.0.1', path: '/v1/live' })
  await new Promise((done) => server.once('listening', done))
  server.on('connection', (socket) => {
    line = socket
    socket.on('message', (text) => {
      asked.push(JSON.parse(String(text)))
      for (const event of answers) socket.send(JSON.stringify(event))
    })
  })
  return (server.address() as AddressInfo).port
}

const say = (event: object) => line?.send(JSON.stringify(event))
const shut = () => {
  for (const client of server.clients) client.terminate()
  return new Promise((done) => server.close(done))
}

let port: number
let page: EventTarget
beforeEach(async () => {
  vi.clearAllMocks()
  asked.splice(0)
  answers.splice(0, answers.length, about('watching'))
  port = await serve()
  // What a browser has and Node has not.
  page = new EventTarget()
  vi.stubGlobal('location', { origin: `http://127.0.0.1:${port}` })
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  stop = watchShare({ token, access: 'unlocked', since }, told)
  await waitFor(() => expect(asked).toHaveLength(1))
})
afterEach(async () => {
  stop()
  await shut()
  vi.unstubAllGlobals()
})

it('asks with what unlocked it and how old the page is, and tells what changes', async () => {
  expect(asked).toEqual([{ watch_share: token, access: 'unlocked', since }])
  say(about('content.changed', { content: { title: 'New' } }))
  say(about('comment.added'))
  say(about('resync'))
  await waitFor(() => expect(told.onMuch).toHaveBeenCalledOnce())
  expect(told.onContent.mock.calls).toEqual([[{ title: 'New' }]])
  expect(told.onComment).toHaveBeenCalledOnce()
  expect(told.onEnd).not.toHaveBeenCalled()
})

it('goes dark when the share ends, and stays away', async () => {
  say(about('access.ended'))
  await waitFor(() => expect(told.onEnd).toHaveBeenCalledOnce())
  await waitFor(() => expect(server.clients.size).toBe(0))
  page.dispatchEvent(new Event('online'))
  page.dispatchEvent(new Event('visibilitychange'))
  expect(server.clients.size).toBe(0)
})

it('comes back after a break, from when it last heard', async () => {
  // Heard before the line breaks: else it would ask from the beginning.
  say(about('comment.added'))
  await waitFor(() => expect(told.onComment).toHaveBeenCalledOnce())
  await shut()
  await serve(port)
  await waitFor(() => expect(asked).toHaveLength(2))
  expect(asked[1]).toEqual({ watch_share: token, access: 'unlocked', since: later })
})

it('goes dark when it is refused after a break', async () => {
  say(about('comment.added'))
  await waitFor(() => expect(told.onComment).toHaveBeenCalledOnce())
  answers.splice(0, 1, about('refused'))
  line?.terminate()
  await waitFor(() => expect(told.onEnd).toHaveBeenCalledOnce())
})
