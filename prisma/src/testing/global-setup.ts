import { randomBytes } from 'node:crypto'
import { startPostgres } from './start-postgres.ts'
import { ensureTemplate, onServer } from './template.ts'

/** For `globalSetup` in vitest.config.ts: one server and one template for the whole run. Workers inherit the variables. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  // Another project of the same run has done it.
  if (process.env.LATCHKEY_TEST_SERVER) return async () => {}

  const given = process.env.TEST_DATABASE_URL
  const server = given ? undefined : await startPostgres()
  const url = given ?? server?.url ?? ''
  const run = randomBytes(3).toString('hex')
  try {
    process.env.LATCHKEY_TEST_TEMPLATE = await ensureTemplate(url)
    process.env.LATCHKEY_TEST_SERVER = url
    process.env.LATCHKEY_TEST_RUN = run
  } catch (error) {
    await server?.stop()
    throw error
  }
  return () => (server ? server.stop() : dropLeftovers(url, run))
}

/** Of files that ended without their own clean-up. */
async function dropLeftovers(url: string, run: string): Promise<void> {
  await onServer(url, async (server) => {
    const { rows } = await server.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
      `latchkey_test_${run}_`,
    ])
    for (const { datname } of rows) await server.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`)
  })
}
