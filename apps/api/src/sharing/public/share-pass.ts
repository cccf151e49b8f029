import type { Sealer } from '../../platform/sealer.ts'

/** What a visitor has already shown of themselves. It opens nothing alone: the share's row is read each time. */
export type Pass = {
  unlocked: boolean
  /** The mailbox that was verified, on a share for named ones. */
  mailbox?: string | undefined
  /** One of the views was taken; until then reloading takes no other. Milliseconds. */
  openedUntil?: number | undefined
}

type Sealed = Pass & { lockVersion: number; until: number }

export const PASS_HOURS = 12
const HOUR = 3_600_000
export const OPENED_FOR_MS = HOUR

/** As it was looked up just now. Its clock is the database's: replicas' own may differ. */
type Found = { id: string; lock_version: number; now_ms: number }

const purpose = (shareId: string) => `pass:${shareId}`

/** A value for the cookie, or the header Latchkey-Share, that is good for this share and its present lock only. */
export function makePass(sealer: Sealer, share: Found, pass: Pass) {
  const sealed: Sealed = { ...pass, lockVersion: share.lock_version, until: share.now_ms + PASS_HOURS * HOUR }
  return sealer.seal(JSON.stringify(sealed), purpose(share.id))
}

/** null for whatever is not a pass, is one of another share, or of a lock that was changed since. */
export function readPass(sealer: Sealer, share: Found, value: string | null): Pass | null {
  if (!value) return null
  try {
    const pass = JSON.parse(sealer.open(value, purpose(share.id))) as Sealed
    if (pass.lockVersion !== share.lock_version || pass.until <= share.now_ms) return null
    const openedUntil = pass.openedUntil && pass.openedUntil > share.now_ms ? pass.openedUntil : undefined
    return { unlocked: pass.unlocked, mailbox: pass.mailbox, openedUntil }
  } catch {
    return null
  }
}
