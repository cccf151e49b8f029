import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type WebSocket as Accepted, WebSocketServer } from 'ws'
import { waitFor } from '../../lib/testing/wait-for.ts'
import { watchSession } from './watch-session.ts'

const id = '01a1fd2d-1e0b-7daf-8a04-304d2e4a3d1d'
const about = (event: string, data = {}) => ({ event, resource_id: id, at: '2026-11-21T09:05:00.000Z', data })

let server: WebSocketServer
let line: Accepted | undefined
let stop = () => {}
let answer = about('watching')
const asked: unknown[] = []
const told = { onEntries: vi.fn(), onChange: vi.fn(), onEnd: vi.fn() }
const say = (event: object) => line?.send(JSON.stringify(event))

beforeEach(async () => {
  vi.clearAllMocks()
  asked.splice(0)
  server = new WebSocketServer({ port: 0, host: '127.0.0.1', path: '/v1/live' })
  await new Promise((done) => server.once('listening', done))
  server.on('connection', (socket) => {
    line = socket
    socket.on('message', (text) => {
      asked.push(JSON.parse(String(text)))
      say(answer)
    })
  })
  // What a browser has and Node has not.
  const page = new EventTarget()
  vi.stubGlobal('location', { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
})
afterEach(async () => {
  stop()
  answer = about('watching')
  for (const client of server.clients) client.terminate()
  await new Promise((done) => server.close(done))
  vi.unstubAllGlobals()
})

it('watches by id, looks once at what came before that, and gathers entries', async () => {
  stop = watchSession(id, told)
  await waitFor(() => expect(told.onChange).toHaveBeenCalledOnce())
  expect(asked).toEqual([{ watch: id }])
  for (const seq of [7, 9, 8]) say(about('session.entry_added', { seq }))
  await waitFor(() => expect(told.onEntries).toHaveBeenCalled())
  expect(told.onEntries.mock.calls).toEqual([[9]])
  expect(told.onChange).toHaveBeenCalledOnce()
  say(about('session.changed'))
  await waitFor(() => expect(told.onChange).toHaveBeenCalledTimes(2))
  say(about('session.entry_added', { seq: 1 }))
  await waitFor(() => expect(told.onChange).toHaveBeenCalledTimes(3))
  expect(told.onEnd).not.toHaveBeenCalled()
})

it('ends with the right to read it, and stays away', async () => {
  stop = watchSession(id, told)
  await waitFor(() => expect(told.onChange).toHaveBeenCalledOnce())
  say(about('access.ended'))
  await waitFor(() => expect(told.onEnd).toHaveBeenCalledOnce())
  await waitFor(() => expect(server.clients.size).toBe(0))
})

it('ends where it was made private before the page could watch it', async () => {
  answer = about('refused')
  stop = watchSession(id, told)
  await waitFor(() => expect(told.onEnd).toHaveBeenCalledOnce())
  expect(told.onChange).not.toHaveBeenCalled()
})
