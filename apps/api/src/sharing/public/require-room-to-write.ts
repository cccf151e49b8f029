import type { Context } from '../../platform/context.ts'

const KIB = 1024
const MOST_KIB = 100 * KIB

type Writer = Pick<Context, 'limiter' | 'network'>

/**
 * What strangers write is counted for each share and network, before anything of it is kept: so many an hour, and so much of
 * files.
 */
export async function requireRoomToWrite({ limiter, network }: Writer, shareId: string, bytes = 0) {
  await limiter.take('outsider', shareId, network)
  if (bytes === 0) return
  const amount = Math.ceil(bytes / KIB)
  await limiter.takeAmount('outsider', { amount, most: MOST_KIB }, 'files', shareId, network)
}
