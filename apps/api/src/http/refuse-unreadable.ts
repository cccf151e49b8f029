import type { Socket } from 'node:net'
import { type ErrorCode, errorTable, type Problem } from '@latchkey/contract'
import { newId } from '@latchkey/db'

const CODES: Record<string, ErrorCode> = { HPE_HEADER_OVERFLOW: 'too_large', ERR_HTTP_REQUEST_TIMEOUT: 'malformed' }

/** What is no HTTP never gets to Fastify; it is refused in the same form. */
export function refuseUnreadable(error: Error & { code?: string }, socket: Socket) {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
  const code = CODES[error.code ?? ''] ?? 'malformed'
  const { status, title } = errorTable[code]
  const type = `urn:latchkey:error:${code}`
  const problem: Problem = { type, title, status, code, detail: title, errors: [], request_id: newId() }
  const body = JSON.stringify(problem)
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
