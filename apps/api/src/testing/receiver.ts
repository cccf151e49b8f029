import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterwards } from '@latchkey/db/testing'

export type Received = { path: string; headers: Record<string, string>; body: string }
type Answer = (response: ServerResponse) => unknown

export const answers = {
  ok: (response: ServerResponse) => response.writeHead(204).end(),
  status: (code: number, body = '', headers = {}) => {
    return (response: ServerResponse) => response.writeHead(code, headers).end(body)
  },
  /** Hangs up without a word. */
  drop: (response: ServerResponse) => response.destroy(),
  /** Never says anything. */
  nothing: () => undefined,
}

/** The other side of a webhook: a server that answers as it is told, each path by itself, and keeps what it got. */
export async function startReceiver() {
  const received: Received[] = []
  const planned = new Map<string, Answer[]>()
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request.setEncoding('utf8')) body += piece
    const path = request.url ?? ''
    received.push({ path, headers: request.headers as Record<string, string>, body })
    const [answer = answers.ok, ...rest] = planned.get(path) ?? []
    // The last one that was planned goes on.
    if (rest.length > 0) planned.set(path, rest)
    answer(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  afterwards(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    received,
    at: (path: string) => received.filter((one) => one.path === path),
    answer: (path: string, ...next: Answer[]) => void planned.set(path, next),
  }
}
