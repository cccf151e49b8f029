import { randomBytes } from 'node:crypto'
import type { Sealer } from '../../platform/sealer.ts'

/** `until`: ISO 8601, when a newer one has taken its place. */
type Secret = { secret: string; until: string | null }

const OLD_ONE_LASTS_MS = 24 * 60 * 60 * 1000
export const secretPurpose = (webhookId: string) => `webhook:${webhookId}`

/** As Standard Webhooks has it. */
export const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`

export const sealSecrets = (sealer: Sealer, webhookId: string, secrets: Secret[]) =>
  Buffer.from(sealer.seal(JSON.stringify(secrets), secretPurpose(webhookId)))

export const firstSecret = (secret: string): Secret[] => [{ secret, until: null }]

/** What signs now, the newest first. */
export function openSecrets(sealer: Sealer, webhookId: string, sealed: Uint8Array, now = new Date()) {
  const secrets: Secret[] = JSON.parse(sealer.open(Buffer.from(sealed).toString(), secretPurpose(webhookId)))
  return secrets.filter(({ until }) => until === null || new Date(until) > now)
}

/** The last one goes on for a day, so that nothing is refused while the new one is put in its place. */
export function renewSecrets(present: Secret[], secret: string): Secret[] {
  const until = new Date(Date.now() + OLD_ONE_LASTS_MS).toISOString()
  return [...firstSecret(secret), ...present.slice(0, 1).map((old) => ({ ...old, until }))]
}
