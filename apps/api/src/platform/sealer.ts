import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { SecretKey } from './config-values.ts'

export type Sealer = ReturnType<typeof createSealer>

/**
 * AES-256-GCM with a named key: what was sealed with an older key of the ring still opens. `purpose` is bound in, so
 * that a value sealed for one row opens nowhere else.
 */
export function createSealer(keys: SecretKey[]) {
  const [newest] = keys
  if (!newest) throw new Error('no key to seal with')

  return {
    seal(text: string, purpose: string): string {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', newest.key, iv).setAAD(Buffer.from(purpose))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${newest.id}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`
    },

    /** Keyed digests, the newest key's first: equal texts are known again, and nobody without a key can try texts out. */
    digests: (text: string) => keys.map(({ key }) => createHmac('sha256', key).update(text).digest()),

    open(sealed: string, purpose: string): string {
      const dot = sealed.lastIndexOf('.')
      const key = keys.find(({ id }) => id === sealed.slice(0, dot))?.key
      if (!key) throw new Error('sealed with a key that is no longer there')
      const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}
