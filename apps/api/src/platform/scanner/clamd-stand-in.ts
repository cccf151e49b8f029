import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { EICAR } from './eicar.ts'

/** As much of clamd as a scanner meets, for machines without it: it answers PING, and finds EICAR in a stream. */
export async function startClamdStandIn(port: number) {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy())
    const parts: Buffer[] = []
    socket.on('data', (part: Buffer) => {
      parts.push(part)
      // Each command ends with a zero: the last part does, so what came before need not be looked at.
      const answer = part.at(-1) === 0 && answerTo(Buffer.concat(parts))
      if (answer) socket.end(`${answer}\0`)
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    port,
    async stop() {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** null: more has to come first. */
function answerTo(received: Buffer) {
  const command = received.subarray(0, received.indexOf(0) + 1).toString()
  if (command === 'zPING\0') return 'PONG'
  if (command !== 'zINSTREAM\0') return command && 'UNKNOWN COMMAND'
  const chunks: Buffer[] = []
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at)
    const chunk = received.subarray(at + 4, at + 4 + length)
    if (chunk.length < length) return null
    if (length === 0) return Buffer.concat(chunks).includes(EICAR) ? 'stream: Eicar FOUND' : 'stream: OK'
    chunks.push(chunk)
    at += 4 + length
  }
  return null
}
