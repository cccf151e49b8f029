import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { Scanner } from './scanner.ts'
import { ScannerAway } from './scanner-away.ts'

type Address = { host: string; port: number }

const CONNECT_MS = 2000
/** A daemon that loads its signatures anew is silent for a while. */
const SILENCE_MS = 60_000

/** ClamAV over TCP. Each question is a connection of its own, as the protocol has it. */
export function createClamd(address: Address): Scanner {
  return {
    async scan(bytes) {
      try {
        const answer = await ask(address, 'zINSTREAM\0', bytes)
        if (answer === 'stream: OK') return 'clean'
        if (/^stream: .+ FOUND$/.test(answer)) return 'infected'
        throw new Error(`clamd did not scan: ${answer.slice(0, 200)}`)
      } finally {
        bytes.destroy()
      }
    },
    async check() {
      const answer = await ask(address, 'zPING\0')
      if (answer !== 'PONG') throw new ScannerAway(answer.slice(0, 200))
    },
  }
}

async function ask(address: Address, command: string, bytes?: Readable) {
  const socket = connect(address)
  const away = Promise.withResolvers<never>()
  const leave = (cause: unknown) => away.reject(new ScannerAway(cause))
  socket.on('error', leave)
  socket.setTimeout(CONNECT_MS, () => leave('silent'))
  try {
    return await Promise.race([away.promise, converse(socket, command, bytes)])
  } finally {
    socket.destroy()
  }
}

async function converse(socket: Socket, command: string, bytes: Readable | undefined) {
  await once(socket, 'connect')
  if (bytes) socket.setTimeout(SILENCE_MS)
  const answering = text(socket)
  // Where the bytes break off, that is what is thrown.
  answering.catch(() => undefined)
  socket.write(command)
  if (bytes) await pipeline(bytes, inChunks, socket, { end: false })
  const answer = (await answering).replace(/\0$/, '')
  if (answer === '') throw new ScannerAway('it hung up')
  return answer
}

/** Each with its length before it; a length of zero ends them. */
async function* inChunks(bytes: AsyncIterable<Buffer>) {
  for await (const chunk of bytes) {
    yield lengthOf(chunk)
    yield chunk
  }
  yield lengthOf(Buffer.alloc(0))
}

function lengthOf({ length }: Buffer) {
  const prefix = Buffer.alloc(4)
  prefix.writeUInt32BE(length)
  return prefix
}
