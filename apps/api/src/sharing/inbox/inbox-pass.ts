import type { Services } from '../../platform/context.ts'
import { databaseNow } from '../../platform/database-now.ts'
import { PASS_HOURS } from '../public/share-pass.ts'

type Means = Pick<Services, 'pool' | 'sealer'>
type Sealed = { email: string; until: number }

const PURPOSE = 'pass:inbox'
const HOUR = 3_600_000

/** A value for the cookie, or the header Latchkey-Share: its holder has proved this mailbox. */
export async function makeInboxPass({ pool, sealer }: Means, email: string) {
  const sealed: Sealed = { email, until: (await databaseNow(pool)) + PASS_HOURS * HOUR }
  return sealer.seal(JSON.stringify(sealed), PURPOSE)
}

/** The mailbox; null for whatever is no pass, or has run out. */
export async function readInboxPass({ pool, sealer }: Means, value: string | null) {
  const sealed = value && unseal(sealer, value)
  return sealed && sealed.until > (await databaseNow(pool)) ? sealed.email : null
}

function unseal(sealer: Means['sealer'], value: string) {
  try {
    return JSON.parse(sealer.open(value, PURPOSE)) as Sealed
  } catch {
    return null
  }
}
