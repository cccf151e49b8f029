import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Stands before several, as a proxy does: each connection goes to the next of those that take it. */
export async function balance(ports: number[]) {
  const open = new Set<Socket>()
  let turn = 0
  const server = createServer(async (visitor) => {
    visitor.on('error', () => visitor.destroy())
    for (let tried = 0; tried < ports.length; tried++) {
      const replica = connect(ports[turn++ % ports.length] ?? 0, '127.0.0.1')
      const isTaken = await once(replica, 'connect').then(
        () => true,
        () => false,
      )
      if (!isTaken) continue
      for (const socket of [visitor, replica]) open.add(socket)
      replica.on('error', () => visitor.destroy()).on('close', () => visitor.destroy())
      visitor.on('close', () => replica.destroy())
      visitor.pipe(replica).pipe(visitor)
      return
    }
    visitor.destroy()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}
