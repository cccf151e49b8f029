import type { Sealer } from '../../platform/sealer.ts'

/** Tells the visitors of one day apart; with the day the key of it is gone. */
export function visitorOf(sealer: Sealer, { ip, userAgent }: { ip: string; userAgent: string | null }) {
  const day = new Date().toISOString().slice(0, 10)
  return sealer.digests(`visitor:${day}:${ip}:${userAgent ?? ''}`)[0]?.subarray(0, 12) ?? null
}
