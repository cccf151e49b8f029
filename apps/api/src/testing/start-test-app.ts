import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterwards, testDatabase } from '@latchkey/db/testing'
import { buildApp } from '../app.ts'
import { loadConfig } from '../platform/config.ts'
import type { SecretKey } from '../platform/config-values.ts'
import { Browser } from './browser.ts'
import { createMailbox } from './mailbox.ts'

export const ROOMY = 'register=1000/1h,login=1000/15m,forgot=1000/1h,addition=1000/1h,mail=1000/1h,key=100000/1m'

/** Either may take the work that is queued, mails too. */
type Replica = { databaseUrl: string; secretKeys: SecretKey[]; mailbox: ReturnType<typeof createMailbox> }

/**
 * The whole program on a database of its own, with a mailbox in memory instead of a provider; or beside another one, on the
 * same database.
 */
export async function startTestApp(env: Record<string, string> = {}, beside?: Replica) {
  const databaseUrl = beside?.databaseUrl ?? (await testDatabase()).url
  const dataDir = mkdtempSync(join(tmpdir(), 'latchkey-test-'))
  const config = loadConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', DEMO: 'false', LIMITS: ROOMY, ...env })
  const mailbox = beside?.mailbox ?? createMailbox()
  const secretKeys = beside?.secretKeys ?? [{ id: 'test', key: randomBytes(32) }]
  // A machine that does much else besides takes its time, and no test here is about that.
  const patience = { queryTimeoutMs: 50_000, connectTimeoutMs: 30_000 }
  const app = await buildApp({ config, databaseUrl, secretKeys, patience, overrides: { mailer: mailbox } })
  await app.prepare()
  afterwards(async () => {
    await app.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return {
    ...app,
    db: app.services.db,
    mailbox,
    config,
    databaseUrl,
    secretKeys,
    browser: () => new Browser(app.server, config),
  }
}

export type TestApp = Awaited<ReturnType<typeof startTestApp>>
