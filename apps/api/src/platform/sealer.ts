import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { SecretKey } from './config-values.ts'

export type Sealer = ReturnType<typeof createSealer>

/** How long a key that is not known is not looked for again: anybody may name one. */
export const LOOK_AGAIN_MS = 1000

/**
 * AES-256-GCM with a named key: what was sealed with an older key of the ring still opens. `purpose` is bound in, so
 * that a value sealed for one row opens nowhere else. `readAgain` gives the ring as it is by now, where that may change
 * while the program runs.
 */
export function createSealer(given: SecretKey[], readAgain: () => SecretKey[] = () => given) {
  let ring = given
  let lookedAt = 0
  if (ring.length === 0) throw new Error('no key to seal with')

  function keyOf(id: string) {
    const known = ring.find((one) => one.id === id)
    if (known || Date.now() - lookedAt < LOOK_AGAIN_MS) return known?.key
    lookedAt = Date.now()
    ring = readAgain()
    return ring.find((one) => one.id === id)?.key
  }

  return {
    seal(text: string, purpose: string): string {
      const [newest] = ring as [SecretKey]
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', newest.key, iv).setAAD(Buffer.from(purpose))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${newest.id}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`
    },

    /** Keyed digests, the newest key's first: equal texts are known again, and nobody without a key can try texts out. */
    digests: (text: string) => ring.map(({ key }) => createHmac('sha256', key).update(text).digest()),

    open(sealed: string, purpose: string): string {
      const dot = sealed.lastIndexOf('.')
      const key = keyOf(sealed.slice(0, dot))
      if (!key) throw new Error('sealed with a key that is no longer there')
      const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}
