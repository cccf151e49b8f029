import { hash } from 'node:crypto'
import type { Sealer } from '../../platform/sealer.ts'

type Day = { number: number; key: string }

const DAY_MS = 86_400_000
const days = new WeakMap<Sealer, Day>()

/** Tells the visitors of one day apart; with the day the key of it is gone. Every opening asks: hence the plain hash. */
export function visitorOf(sealer: Sealer, { ip, userAgent }: { ip: string; userAgent: string | null }) {
  return hash('sha256', `${keyOfToday(sealer)}:${ip}:${userAgent ?? ''}`, 'buffer').subarray(0, 12)
}

function keyOfToday(sealer: Sealer) {
  const number = Math.floor(Date.now() / DAY_MS)
  const known = days.get(sealer)
  if (known?.number === number) return known.key
  const key = sealer.digests(`visitor:${number}`)[0]?.toString('hex') ?? ''
  days.set(sealer, { number, key })
  return key
}
