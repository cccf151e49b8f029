import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** What a run of requests came to: answers a second, and the times of each in milliseconds, sorted. */
export type Load = { perSecond: number; times: number[]; statuses: Record<number, number> }

type Wish = { url: string; connections: number; seconds: number; request: (n: number) => string }

/**
 * So many connections, each with one request on its way at a time. Plain sockets: a client that works hard would measure
 * itself on a machine of two processors.
 */
async function load({ url, connections, seconds, request }: Wish): Promise<Load> {
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
function together(runs: Load[]): Load {
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

export type Side = { url: string; request: (n: number) => string }
export type Run = { ours: Load; theirs: Load }
type Turns = { ours: Side; theirs: Side; connections: number; rounds: number; slices: number }

const SLICE_SECONDS = 0.25

/** Both sides by turns, a round so many slices of each: what else the machine does for a while meets both of them. */
export async function inTurns({ ours, theirs, connections, rounds, slices }: Turns): Promise<Run[]> {
  const slice = (side: Side, seconds = SLICE_SECONDS) => load({ ...side, connections, seconds })
  await slice(ours, 1)
  await slice(theirs, 1)
  const runs: Run[] = []
  for (let round = 0; round < rounds; round++) {
    const parts: Run[] = []
    for (let n = 0; n < slices; n++) parts.push({ theirs: await slice(theirs), ours: await slice(ours) })
    runs.push({ ours: together(parts.map((part) => part.ours)), theirs: together(parts.map((part) => part.theirs)) })
  }
  return runs
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
