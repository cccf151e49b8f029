import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrate } from '../migrate.ts'
import { readMigrations } from '../migrating/migrations-folder.ts'

// Any number, the same for everybody who makes templates.
const lock = 72_707_371

/** A migrated, empty database to clone, one per state of the migrations. Made once on this server. */
export async function ensureTemplate(serverUrl: string): Promise<string> {
  const hash = createHash('sha256')
  for (const { name, sql } of readMigrations()) hash.update(`${name}\n${sql}\n`)
  const template = `latchkey_template_${hash.digest('hex').slice(0, 12)}`

  await onServer(serverUrl, async (server) => {
    await server.query('SELECT pg_advisory_lock($1)', [lock])
    const { rowCount } = await server.query('SELECT FROM pg_database WHERE datname = $1', [template])
    if (rowCount) return
    // Under another name until it is complete, so that a template that exists is a good one.
    const draft = `latchkey_draft_${randomBytes(4).toString('hex')}`
    await server.query(`CREATE DATABASE ${draft} TEMPLATE template0`)
    await migrate(withDatabase(serverUrl, draft))
    await server.query(`ALTER DATABASE ${draft} ALLOW_CONNECTIONS false`)
    await server.query(`ALTER DATABASE ${draft} RENAME TO ${template}`)
  })
  return template
}

export async function onServer<T>(serverUrl: string, work: (server: pg.Client) => Promise<T>): Promise<T> {
  const server = new pg.Client({ connectionString: serverUrl })
  server.on('error', () => {})
  await server.connect()
  try {
    return await work(server)
  } finally {
    await server.end()
  }
}

export function withDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}
