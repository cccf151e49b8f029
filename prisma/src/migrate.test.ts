import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { isConnectionError } from './connecting/is-connection-error.ts'
import { findDrift } from './make-migration.ts'
import { migrate, migrateHere } from './migrate.ts'
import { readMigrations } from './migrating/migrations-folder.ts'
import { emptyDatabase } from './testing/test-database.ts'

const migrations = readMigrations()

async function rows(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query('SELECT * FROM _prisma_migrations ORDER BY started_at, id')
  await client.end()
  return rows
}

test('the migrations lead to the schema', async () => {
  expect(await findDrift()).toBe('')
})

test('a fresh database is migrated once, and recorded as `prisma migrate deploy` records it', async () => {
  const url = await emptyDatabase()
  await migrate(url)
  const first = await rows(url)
  expect(first).toHaveLength(migrations.length)
  for (const [index, { name, sql }] of migrations.entries()) {
    const checksum = createHash('sha256').update(sql).digest('hex')
    const expected = { migration_name: name, checksum, rolled_back_at: null, applied_steps_count: 1, logs: null }
    expect(first[index]).toMatchObject(expected)
    expect(first[index].finished_at).toBeInstanceOf(Date)
  }
  await migrate(url)
  expect(await rows(url)).toEqual(first)
})

test('two at once wait for each other', async () => {
  const url = await emptyDatabase()
  await Promise.all([migrate(url), migrate(url), migrate(url)])
  expect(await rows(url)).toHaveLength(migrations.length)
})

test('the job queue is installed', async () => {
  const url = await emptyDatabase()
  await migrate(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`SELECT graphile_worker.add_job('anything')`)
  await client.end()
})

const broken = {
  name: '29990101000000_broken',
  sql: `CREATE TABLE half_way (id int);\nCREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN; RETURN 1; END $$;\nSELECT nonsense;`,
}

test('a failing migration leaves nothing behind, says where, and can be mended', async () => {
  const url = await emptyDatabase()
  await expect(
    migrateHere(url, [...migrations, { ...broken, sql: 'CREATE TABLE t ();\nSELECT nonsense;' }]),
  ).rejects.toThrow(
    'migration 29990101000000_broken failed at line 2: column "nonsense" does not exist. Nothing of it was applied.',
  )
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows: tables } = await client.query(`SELECT to_regclass('t') AS t, to_regclass('account') AS account`)
  expect(tables).toEqual([{ t: null, account: 'account' }])
  await client.end()

  const mended = { ...broken, sql: 'CREATE TABLE t ();' }
  expect(await migrateHere(url, [...migrations, mended])).toEqual([mended.name])
  const finished = (await rows(url)).filter((row) => row.finished_at && !row.rolled_back_at)
  expect(finished.map((row) => row.migration_name)).toEqual([...migrations.map(({ name }) => name), mended.name])
})

test('a migration whose process is killed goes on in the server, and the next start waits for it', async () => {
  const url = await emptyDatabase()
  await migrate(url)
  const slow = [...migrations, { ...broken, sql: 'CREATE TABLE t (); SELECT pg_sleep(2);' }]
  const script = `import(${JSON.stringify(import.meta.resolve('./migrate.ts'))})
    .then(({ migrateHere }) => migrateHere(${JSON.stringify(url)}, ${JSON.stringify(slow)}))`
  const child = spawn(process.execPath, ['-e', script])
  while ((await rows(url)).length === migrations.length) await sleep(20)
  child.kill('SIGKILL')

  await migrateHere(url, slow)
  const last = (await rows(url)).at(-1)
  expect(last).toMatchObject({ migration_name: broken.name, rolled_back_at: null })
  expect(last.finished_at).toBeInstanceOf(Date)
})

test('a database that goes away meanwhile is told from a migration that is wrong', async () => {
  const url = await emptyDatabase()
  const slow = { ...broken, sql: 'SELECT pg_sleep(20);' }
  const outcome = migrateHere(url, [...migrations, slow]).catch((error) => error)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(20)%'`
  while ((await client.query(end)).rowCount === 0) await sleep(20)
  await client.end()
  expect(isConnectionError(await outcome)).toBe(true)

  const wrong = await migrateHere(url, [...migrations, { ...broken, sql: 'SELECT nonsense' }]).catch((error) => error)
  expect(isConnectionError(wrong)).toBe(false)
})
