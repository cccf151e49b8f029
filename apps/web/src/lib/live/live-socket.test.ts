import type { AddressInfo } from 'node:net'
import type { LiveEvent, LiveRequest } from '@latchkey/contract'
import { afterEach, expect, it } from 'vitest'
import { type WebSocket as Accepted, WebSocketServer } from 'ws'
import { waitFor } from '../testing/wait-for.ts'
import { createLiveSocket, type Surroundings } from './live-socket.ts'

const id = '01a1fbbd-5c8d-7069-b9ce-51a7fe69debc'
const servers: WebSocketServer[] = []
const stops: (() => void)[] = []

afterEach(async () => {
  for (const stop of stops.splice(0)) stop()
  for (const server of servers.splice(0)) await shut(server)
})

const shut = (server: WebSocketServer) =>
  new Promise((done) => {
    for (const client of server.clients) client.terminate()
    server.close(done)
  })

/** A server that takes down what it is asked, and says what it is told to. */
async function serve(answer: () => object[], port = 0) {
  const server = new WebSocketServer({ port, host: '127.0.0.1', path: '/v1/live' })
  servers.push(server)
  await new Promise((done) => server.once('listening', done))
  const asked: LiveRequest[][] = []
  const open: Accepted[] = []
  server.on('connection', (socket) => {
    const mine: LiveRequest[] = []
    asked.push(mine)
    open.push(socket)
    socket.on('message', (text) => {
      const request = JSON.parse(String(text)) as LiveRequest
      mine.push(request)
      if ('watch' in request) for (const event of answer()) socket.send(JSON.stringify(event))
    })
  })
  const { port: taken } = server.address() as AddressInfo
  return { server, asked, open, port: taken, address: `ws://127.0.0.1:${taken}/v1/live` }
}

const about = (event: string, more: object = {}) => ({ event, resource_id: id, at: '', data: {}, ...more })
const watching = (cursor: string) => about('watching', { data: { cursor } })
const comment = (cursor: string) => about('comment.added', { id: `entry ${cursor}`, cursor })

function follow(address: string, surroundings: Surroundings = {}) {
  const signs = { wake: () => {}, lose: () => {} }
  const live = createLiveSocket(address, {
    linger: 20,
    shortBreak: 20,
    wait: () => 20,
    onSigns: (wake, lose) => Object.assign(signs, { wake, lose }),
    ...surroundings,
  })
  const heard: string[] = []
  const listen = () => {
    const stop = live.watch(id, ({ event, cursor = '' }: LiveEvent) => heard.push(`${event} ${cursor}`.trim()))
    stops.push(stop)
    return stop
  }
  return { live, heard, signs, listen, stop: listen() }
}

it('tells what comes, and closes a little after the last who watched', async () => {
  const { address, asked, open, server } = await serve(() => [watching('7')])
  const { heard, stop } = follow(address)
  await waitFor(() => expect(heard).toEqual(['watching']))
  open[0]?.send(JSON.stringify(comment('8')))
  await waitFor(() => expect(heard).toContain('comment.added 8'))
  stop()
  await waitFor(() => expect(server.clients.size).toBe(0))
  expect(asked).toEqual([[{ watch: id }, { unwatch: id }]])
})

it('keeps the one socket for whoever comes in time', async () => {
  const { address, asked } = await serve(() => [watching('7')])
  const { heard, stop, listen } = follow(address, { linger: 5_000 })
  await waitFor(() => expect(heard).toHaveLength(1))
  stop()
  await Promise.resolve()
  listen()
  await waitFor(() => expect(heard).toHaveLength(2))
  expect(asked).toEqual([[{ watch: id }, { unwatch: id }, { watch: id, after: '7' }]])
})

it('asks for what is new in a list only, and leaves what is gone', async () => {
  const { address, asked } = await serve(() => [])
  const { live, stop } = follow(address)
  await waitFor(() => expect(asked).toEqual([[{ watch: id }]]))
  const other = '01a1fbbd-5c8d-7069-b9ce-51a7fe69dead'
  stop()
  for (const next of [id, other]) stops.push(live.watch(next, () => {}))
  await waitFor(() => expect(asked).toEqual([[{ watch: id }, { watch: other }]]))
  for (const leave of stops.splice(-2)) leave()
  stops.push(live.watch(other, () => {}))
  await waitFor(() => expect(asked).toEqual([[{ watch: id }, { watch: other }, { unwatch: id }]]))
})

it('comes back to a server that was started again, gets what it missed, and nothing twice', async () => {
  const before = await serve(() => [watching('7'), comment('8')])
  const { heard, live } = follow(before.address)
  await waitFor(() => expect(heard).toEqual(['watching', 'comment.added 8']))
  await shut(before.server)
  await waitFor(() => expect(live.isAway()).toBe(true))
  const after = await serve(() => [comment('8'), comment('9'), watching('9')], before.port)
  await waitFor(() => expect(heard.slice(2)).toEqual(['comment.added 9', 'watching']))
  expect(after.asked).toEqual([[{ watch: id, after: '8' }]])
  expect(live.isAway()).toBe(false)
})

it('tries at once when the network comes back', async () => {
  const { address, asked } = await serve(() => [watching('7')])
  const { heard, signs, live } = follow(address, { wait: () => 600_000 })
  await waitFor(() => expect(heard).toHaveLength(1))
  signs.lose()
  await waitFor(() => expect(live.isAway()).toBe(true))
  signs.wake()
  await waitFor(() => expect(asked[1]).toEqual([{ watch: id, after: '7' }]))
})

it('asks a socket that was silent for long, and leaves it where no answer comes', async () => {
  let isDeaf = false
  const { address, asked } = await serve(() => (isDeaf ? [] : [watching('7')]))
  const { heard, signs } = follow(address, { silence: -1, patience: 2_000 })
  await waitFor(() => expect(heard).toHaveLength(1))
  isDeaf = true
  signs.wake()
  await waitFor(() => expect(asked[0]).toHaveLength(2))
  isDeaf = false
  await waitFor(() => expect(asked[1]).toEqual([{ watch: id, after: '7' }]))
})

it('stays away where it is turned away, and says that it is not live', async () => {
  const { address, asked, open } = await serve(() => [watching('7')])
  const { heard, live, listen } = follow(address)
  await waitFor(() => expect(heard).toHaveLength(1))
  open[0]?.close(1008)
  await waitFor(() => expect(live.isAway()).toBe(true))
  expect(asked).toHaveLength(1)
  // Whoever opens the next page tries anew.
  listen()
  await waitFor(() => expect(live.isAway()).toBe(false))
})

it('asks no more for what ended, and closes', async () => {
  const { address, asked, server } = await serve(() => [watching('7'), about('access.ended')])
  const { heard } = follow(address)
  await waitFor(() => expect(heard).toEqual(['watching', 'access.ended']))
  await waitFor(() => expect(server.clients.size).toBe(0))
  expect(asked).toEqual([[{ watch: id }]])
})
