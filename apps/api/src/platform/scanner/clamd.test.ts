import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { freePort } from '../free-port.ts'
import { startClamdStandIn } from './clamd-stand-in.ts'
import { EICAR } from './eicar.ts'
import { createScanner } from './scanner.ts'
import { ScannerAway } from './scanner-away.ts'
import { hasClamd, startClamd } from './start-clamd.ts'

const scannerAt = (port: number) => {
  const scanner = createScanner({ clamd: { host: '127.0.0.1', port } })
  if (!scanner) throw new Error('no scanner')
  return scanner
}
const kinds = [['the stand-in', startClamdStandIn] as const, ...(hasClamd ? [['ClamAV', startClamd] as const] : [])]

describe.each(kinds)('%s', async (_name, start) => {
  const daemon = await start(await freePort())
  afterAll(daemon.stop)
  const scanner = scannerAt(daemon.port)

  it('answers', async () => await expect(scanner.check()).resolves.toBeUndefined())

  it('finds what is infected, wherever it is in the stream', async () => {
    const filler = Buffer.alloc(300_000, 'nothing of the kind\n')
    expect(await scanner.scan(Readable.from([EICAR]))).toBe('infected')
    expect(await scanner.scan(Readable.from([filler, Buffer.from(EICAR), filler]))).toBe('infected')
    expect(await scanner.scan(Readable.from([filler]))).toBe('clean')
  })

  it('takes the largest file', async () => {
    const part = Buffer.alloc(1024 * 1024, 'a')
    expect(await scanner.scan(Readable.from(Array.from({ length: 25 }, () => part)))).toBe('clean')
  })

  it('bytes that break off are no verdict', async () => {
    async function* broken() {
      yield Buffer.from('a')
      throw new Error('the store went away')
    }
    await expect(scanner.scan(Readable.from(broken()))).rejects.toThrow('the store went away')
  })
})

describe('a scanner that is away', () => {
  async function listening(onSocket: (socket: Socket) => void) {
    const server = createServer(onSocket).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return Object.assign(server, { port: (server.address() as AddressInfo).port })
  }
  const away = (port: number) => expect(scannerAt(port).scan(Readable.from(['x']))).rejects.toBeInstanceOf(ScannerAway)

  it('is told from an infected file where nobody listens', async () => away(await freePort()))

  it('and where it hangs up', async () => {
    const server = await listening((socket) => socket.destroy())
    await away(server.port)
    server.close()
  })

  it('and where it says nothing', async () => {
    const sockets: Socket[] = []
    const server = await listening((socket) => void sockets.push(socket))
    await expect(scannerAt(server.port).check()).rejects.toBeInstanceOf(ScannerAway)
    for (const socket of sockets) socket.destroy()
    server.close()
  })

  it('and an answer that is no verdict is an error of its own', async () => {
    const server = await listening((socket) => socket.resume().end('INSTREAM size limit exceeded. ERROR\0'))
    await expect(scannerAt(server.port).scan(Readable.from(['x']))).rejects.toThrow('size limit exceeded')
    server.close()
  })
})
