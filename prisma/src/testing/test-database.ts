import { randomBytes } from 'node:crypto'
import { createDatabase, type Database } from '../client.ts'
import { afterwards } from './afterwards.ts'
import { onServer, withDatabase } from './template.ts'

export type TestDatabase = Pick<Database, 'pool' | 'prisma'> & { url: string }

/** A migrated, empty database for this test file, dropped after its last test. Call it at the top of the file. */
export async function testDatabase(): Promise<TestDatabase> {
  const { server, name, url } = nextDatabase()
  // Filling takes longer than a request may.
  const { pool, prisma, close } = createDatabase({ url, queryTimeoutMs: 60_000 })
  afterwards(async () => {
    await close()
    await dropDatabase(server, name)
  })
  await createFrom(server, name, process.env.LATCHKEY_TEST_TEMPLATE ?? '')
  return { url, pool, prisma }
}

/** One without any table; dropped with the rest at the end of the run. */
export async function emptyDatabase(): Promise<string> {
  const { server, name, url } = nextDatabase()
  await createFrom(server, name, 'template0')
  return url
}

function nextDatabase() {
  const { LATCHKEY_TEST_SERVER: server, LATCHKEY_TEST_RUN: run } = process.env
  if (!server)
    throw new Error('no test server: add prisma/src/testing/global-setup.ts to globalSetup in vitest.config.ts')
  const name = `latchkey_test_${run}_${randomBytes(6).toString('hex')}`
  return { server, name, url: withDatabase(server, name) }
}

const createFrom = (server: string, name: string, template: string) =>
  onServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`))

const dropDatabase = (server: string, name: string) =>
  onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
