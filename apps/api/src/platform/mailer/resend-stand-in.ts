import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Sent = { key: string; authorization: string | undefined; body: Record<string, unknown> }
type Behaviour = (response: ServerResponse) => void

const hangUp: Behaviour = (response) => void response.destroy()

/** As much of Resend's API as a mailer meets: it sends once per idempotency key and compares what it got with it. */
export async function startResendStandIn(port = 0) {
  const sent: Sent[] = []
  const next: Behaviour[] = []
  const lost: Behaviour[] = []

  const server = createServer(async (request, response) => {
    const raw = (await request.toArray()).join('')
    const refuse = next.shift()
    if (refuse) return refuse(response)
    const key = String(request.headers['idempotency-key'])
    const before = sent.find((mail) => mail.key === key)
    if (before && JSON.stringify(before.body) !== raw) {
      return answer(response, 409, { statusCode: 409, name: 'invalid_idempotent_request', message: 'other body' })
    }
    if (!before) sent.push({ key, authorization: request.headers.authorization, body: JSON.parse(raw) })
    const lose = lost.shift()
    if (lose) return lose(response)
    answer(response, 200, { id: '0b1d5c4e-0000-4000-8000-000000000000' })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))

  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    refuseNext(status: number, name: string, headers: Record<string, string> = {}) {
      next.push((response) => answer(response, status, { statusCode: status, name, message: 'refused' }, headers))
    },
    answerNextWith: (behaviour: Behaviour) => next.push(behaviour),
    /** Accepted, but nobody is told. */
    loseNextReply: (behaviour = hangUp) => lost.push(behaviour),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answer(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}
