import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { isConnectionError } from './connecting/is-connection-error.ts'
import { type Migration, readMigrations } from './migrating/migrations-folder.ts'

// Not 72707369: the engine takes that one itself, and so does the official CLI.
const lock = 72_707_370

/** How the child says that the database was the reason: worth another try. */
const unreachable = 75

/** Brings the database up to date: our migrations and those of the job queue. Safe to run twice and from two at once. */
export async function migrate(databaseUrl: string): Promise<void> {
  const migrations = readMigrations()
  const done = await underLock(databaseUrl, async (client) => {
    if ((await findPending(client, migrations)).length > 0) return false
    await installQueue(databaseUrl)
    return true
  })
  if (!done) await migrateInChild(databaseUrl)
}

/** In a process of its own, because the memory of the migration engine is never given back. */
async function migrateInChild(databaseUrl: string): Promise<void> {
  const child = spawn(process.execPath, [import.meta.filename], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [complaint, code] = await Promise.all([
    text(child.stderr),
    new Promise((resolve, reject) => child.on('error', reject).on('close', resolve)),
  ])
  if (code === 0) return
  const error = new Error(complaint.trim() || `the migration process ended with ${code}`)
  throw code === unreachable ? Object.assign(error, { code: '08006' }) : error
}

/** The same in this process. */
export async function migrateHere(databaseUrl: string, migrations: Migration[] = readMigrations()): Promise<string[]> {
  return underLock(databaseUrl, async (client) => {
    const pending = await findPending(client, migrations)
    const { applyMigrations } = await import('./migrating/apply-migrations.ts')
    const applied = pending.length > 0 ? await applyMigrations(databaseUrl, migrations) : []
    await installQueue(databaseUrl)
    return applied
  })
}

async function underLock<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true, connectionTimeoutMillis: 5_000 })
  // A lost connection shows up in the next query; without a listener it would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lock])
    return await work(client)
  } finally {
    await client.end()
  }
}

async function findPending(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  const names = migrations.map(({ name }) => name)
  const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exist`)
  if (!rows[0].exist) return names
  const finished = await client.query(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  const known = new Set(finished.rows.map((row) => row.migration_name))
  return names.filter((name) => !known.has(name))
}

const installQueue = (databaseUrl: string): Promise<void> =>
  runMigrations({ connectionString: databaseUrl, maxPoolSize: 10 })

if (import.meta.main) {
  const complain = (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    return isConnectionError(error) ? unreachable : 1
  }
  const report = (applied: string[]) => {
    console.log(applied.length > 0 ? `applied: ${applied.join(', ')}` : 'nothing to apply')
    return 0
  }
  // exit, because the engine leaves a timer of ten seconds behind.
  process.exit(await migrateHere(process.env.DATABASE_URL ?? '').then(report, complain))
}
