import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** What a run of requests came to: answers a second, and the times of each in milliseconds, sorted. */
export type Load = { perSecond: number; times: number[]; statuses: Record<number, number> }

type Wish = { url: string; connections: number; seconds: number; request: (n: number) => string }

/**
 * So many connections, each with one request on its way at a time. Plain sockets: a client that works hard would measure
 * itself on a machine of two processors.
 */
export async function load({ url, connections, seconds, request }: Wish): Promise<Load> {
  const { hostname, port } = new URL(url)
  const times: number[] = []
  const statuses: Record<number, number> = {}
  const began = performance.now()
  const until = began + seconds * 1000
  let n = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect(Number(port), hostname)
      await once(socket, 'connect')
      while (performance.now() < until) {
        const asked = performance.now()
        const status = await exchange(socket, request(n++))
        times.push(performance.now() - asked)
        statuses[status] = (statuses[status] ?? 0) + 1
      }
      socket.destroy()
    }),
  )
  const perSecond = times.length / ((performance.now() - began) / 1000)
  return { perSecond, times: times.sort((a, b) => a - b), statuses }
}

/** Several runs of the same length as one. */
export function together(runs: Load[]): Load {
  const statuses: Load['statuses'] = {}
  for (const run of runs)
    for (const [status, n] of Object.entries(run.statuses))
      statuses[Number(status)] = (statuses[Number(status)] ?? 0) + n
  return {
    perSecond: runs.reduce((sum, { perSecond }) => sum + perSecond, 0) / runs.length,
    times: runs.flatMap(({ times }) => times).sort((a, b) => a - b),
    statuses,
  }
}

function exchange(socket: Socket, request: string) {
  return new Promise<number>((resolve, reject) => {
    let got = ''
    const read = (part: Buffer) => {
      got += part.toString('latin1')
      const end = got.indexOf('\r\n\r\n')
      if (end < 0) return
      const length = Number(/content-length: (\d+)/i.exec(got)?.[1] ?? 0)
      if (got.length < end + 4 + length) return
      socket.off('data', read).off('error', reject)
      resolve(Number(got.slice(9, 12)))
    }
    socket.on('data', read).once('error', reject)
    socket.write(request)
  })
}
