import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Of so many deliveries one is refused at first, and has to be sent again. */
const REFUSED = 50
const LONGEST_MS = 30_000

type Mail = { to: string; text: string }

/** What the product talks to: a mail provider that speaks as Resend does, and the other side of a webhook. */
export async function startOutside() {
  const waiting = new Map<string, (text: string) => void>()
  const counts = { mails: 0, deliveries: 0, refused: 0 }

  const server = createServer(async (request, response) => {
    const raw = (await request.toArray()).join('')
    if (request.url === '/hook') {
      const refuses = ++counts.deliveries % REFUSED === 0
      if (refuses) counts.refused++
      return response.writeHead(refuses ? 503 : 204).end()
    }
    counts.mails++
    const { to, text } = JSON.parse(raw) as Mail
    waiting.get(String(to))?.(text)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"mail"}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    /** What the next mail to this mailbox says. To be called before whatever sends it. */
    nextMailTo: (to: string) =>
      new Promise<string>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no mail to ${to}`)), LONGEST_MS)
        waiting.set(to, (text) => {
          clearTimeout(timer)
          waiting.delete(to)
          resolve(text)
        })
      }),
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
