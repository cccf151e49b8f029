import type { Sealer } from '../../platform/sealer.ts'
import { PASS_HOURS } from '../public/share-pass.ts'

type Sealed = { email: string; until: number }

const PURPOSE = 'pass:inbox'
const HOUR = 3_600_000

/** A value for the cookie, or the header Latchkey-Share: its holder has proved this mailbox. */
export function makeInboxPass(sealer: Sealer, email: string) {
  const sealed: Sealed = { email, until: Date.now() + PASS_HOURS * HOUR }
  return sealer.seal(JSON.stringify(sealed), PURPOSE)
}

/** The mailbox; null for whatever is no pass, or has run out. */
export function readInboxPass(sealer: Sealer, value: string | null) {
  if (!value) return null
  try {
    const { email, until } = JSON.parse(sealer.open(value, PURPOSE)) as Sealed
    return until > Date.now() ? email : null
  } catch {
    return null
  }
}
