import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { loadEngine } from './load-engine.ts'
import { type Migration, migrationsFolder } from './migrations-folder.ts'

const filters = { externalTables: [], externalEnums: [] }

// The engine's own lock, which the session that runs a script holds to its end: a script goes on in the server when the
// process that sent it was killed, and must be waited for before it is called interrupted.
const engineLock = 72_707_369

// In the transaction of the script itself, so that a crash leaves both or neither. The engine sets it again afterwards.
const recordAsFinished = `
;UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL`

/** Applies what is pending, with the official engine: the same table and checksums as `prisma migrate deploy`. */
export async function applyMigrations(databaseUrl: string, migrations: Migration[]): Promise<string[]> {
  const SchemaEngine = await loadEngine()
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, idleTimeoutMillis: 0 })
  const scripts = new Set(migrations.map(({ sql }) => sql))
  let failure: { script: string; error: unknown } | undefined

  const factory = new PrismaPg(pool)
  const connect = async () => {
    const adapter = await factory.connect()
    // The adapter splits at every semicolon, which cuts functions in two. One simple query is also one transaction.
    adapter.executeScript = async (script: string) => {
      try {
        await pool.query(scripts.has(script) ? script + recordAsFinished : script)
      } catch (error) {
        failure = { script, error }
        const { code = 'N/A', message } = error as pg.DatabaseError
        const nothing = { detail: undefined, column: undefined, hint: undefined }
        throw new DriverAdapterError({ kind: 'postgres', code, severity: 'ERROR', message, ...nothing })
      }
    }
    return adapter
  }
  const { provider, adapterName } = factory
  const bound = bindMigrationAwareSqlAdapterFactory({ provider, adapterName, connect, connectToShadowDb: connect })

  try {
    await pool.query('SELECT pg_advisory_lock($1)', [engineLock])
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, bound)
    await forgetInterrupted(pool, (migrationName) => engine.markMigrationRolledBack({ migrationName }))
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: listOf(migrations), filters })
    return appliedMigrationNames
  } catch (error) {
    const message = failure ? explain(failure, migrations) : String((error as Error).message ?? error)
    throw new Error(message, { cause: failure?.error ?? error })
  } finally {
    await pool.end()
  }
}

/** A migration that failed or was interrupted left nothing behind (it is one transaction), so it may be tried again. */
async function forgetInterrupted(pool: pg.Pool, forget: (name: string) => Promise<unknown>) {
  const { rows: tables } = await pool.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exist`)
  if (!tables[0].exist) return
  const { rows } = await pool.query(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  )
  for (const { migration_name } of rows) await forget(migration_name)
}

function explain({ script, error }: { script: string; error: unknown }, migrations: Migration[]): string {
  const { message, position } = error as pg.DatabaseError
  const name = migrations.find(({ sql }) => sql === script)?.name
  if (name === undefined) return message
  const line = position ? ` at line ${script.slice(0, Number(position)).split('\n').length}` : ''
  return `migration ${name} failed${line}: ${message}. Nothing of it was applied.`
}

const listOf = (migrations: Migration[]) => ({
  baseDir: migrationsFolder,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  })),
})
