import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../apps/api/src/platform/free-port.ts'
import { hasClamd, startClamd } from '../../apps/api/src/platform/scanner/start-clamd.ts'
import { startS3 } from '../../apps/api/src/platform/storage/start-s3.ts'
import { onServer, withDatabase } from '../../prisma/src/testing/template.ts'

type Given = { databaseUrl: string; redisUrl: string }

/** What replicas share: a database of their own on this server, Redis, a store for files, a scanner, keys and an outbox. */
export async function startShared({ databaseUrl, redisUrl }: Given) {
  const name = `latchkey_replicas_${randomBytes(4).toString('hex')}`
  await onServer(databaseUrl, (server) => server.query(`create database ${name} template template0`))
  const store = await startS3()
  const clamd = hasClamd ? await startClamd(await freePort()) : null
  const dataDir = mkdtempSync(join(tmpdir(), 'latchkey-replicas-'))
  return {
    env: {
      DATABASE_URL: withDatabase(databaseUrl, name),
      REDIS_URL: redisUrl,
      SECRET_KEYS: `replicas:${randomBytes(32).toString('base64')}`,
      DATA_DIR: dataDir,
      S3_BUCKET: store.bucket,
      S3_ENDPOINT: store.endpoint,
      AWS_ACCESS_KEY_ID: store.key,
      AWS_SECRET_ACCESS_KEY: store.key,
      ...(clamd && { CLAMD_URL: `tcp://127.0.0.1:${clamd.port}` }),
    },
    async stop() {
      await clamd?.stop()
      await store.stop()
      await onServer(databaseUrl, (server) => server.query(`drop database ${name} with (force)`))
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
