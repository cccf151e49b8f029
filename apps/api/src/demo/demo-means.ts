import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DemoMeans } from '@latchkey/db'
import { firstSecret, newSecret, sealSecrets } from '../integrators/webhooks/secrets.ts'
import type { Services } from '../platform/context.ts'
import { hashToken, newToken } from '../platform/tokens.ts'
import { storeFiles } from '../sharing/files/store-files.ts'
import { tokenPurpose } from '../sharing/shares/select-shares.ts'
import { drawScene } from './draw-scene.ts'

const PASSWORD = 'latchkey-demo'
/** In whose turn its work waits. */
const network = 'demo'

/** What the demo's seed cannot do by itself, done as the rest of the program does it. */
export const demoMeans = (services: Services): DemoMeans => ({
  hashPassword: () => services.passwords.hash(PASSWORD, network),

  seal(shareId) {
    const token = newToken()
    return { tokenHash: hashToken(token), tokenSealed: services.sealer.seal(token, tokenPurpose(shareId)) }
  },

  sealSecret: (webhookId) => sealSecrets(services.sealer, webhookId, firstSecret(newSecret())),

  async storePhotos(drawings, keep) {
    const folder = join(services.config.dataDir, 'uploads', randomBytes(12).toString('hex'))
    await mkdir(folder, { recursive: true, mode: 0o700 })
    try {
      const uploads = []
      for (const [index, { name, svg }] of drawings.entries()) {
        const path = join(folder, String(index))
        uploads.push({ path, name, size: await drawScene(svg, path) })
      }
      return await storeFiles({ ...services, network }, uploads, keep)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
})
