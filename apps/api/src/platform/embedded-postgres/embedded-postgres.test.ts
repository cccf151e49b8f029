import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isAlive, isPostmasterOf, readPostmasterFile } from './postmaster.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts'

let dataDir = ''
const started: EmbeddedPostgres[] = []
const children: ChildProcess[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'latchkey-pg-'))
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const database of started.splice(0)) await database.stop()
  // Whatever a failed test has left running.
  const left = readPostmasterFile(join(dataDir, 'postgres'))
  if (left && isAlive(left.pid)) process.kill(left.pid, 'SIGKILL')
  await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

async function start(): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDir, log: () => {} })
  started.push(database)
  return database
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query(sql)
    return rows[0] ?? {}
  } finally {
    await client.end()
  }
}

/** Another Latchkey: a process that holds the folder, or says why it cannot. */
async function startElsewhere(): Promise<{ child: ChildProcess; said: string }> {
  const module = JSON.stringify(new URL('./start-embedded-postgres.ts', import.meta.url).href)
  const code = `import { startEmbeddedPostgres } from ${module}
    try {
      const { url } = await startEmbeddedPostgres({ dataDir: process.argv[1], log() {} })
      console.log(url)
      setInterval(() => {}, 1000)
    } catch (error) {
      console.log(error.message)
      process.exit(1)
    }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [said] = await once(child.stdout, 'data')
  return { child, said: String(said).trim() }
}

async function startElsewhereAndKill(): Promise<string> {
  const { child, said } = await startElsewhere()
  child.kill('SIGKILL')
  await once(child, 'exit')
  return said
}

async function untilAnswers(url: string): Promise<void> {
  for (;;) {
    try {
      await ask(url, 'select 1')
      return
    } catch {
      await sleep(25)
    }
  }
}

describe('the cluster', () => {
  it('is UTF-8 whatever the machine speaks, durable, and gives the application no superuser', async () => {
    const { url } = await start()
    const row = await ask(
      url,
      `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
         current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, rolsuper as super
       from pg_database, pg_roles where datname = current_database() and rolname = current_user`,
    )
    const expected = { encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', fsync: 'on', commit: 'on', super: false }
    expect(row).toEqual(expected)
    expect((await stat(join(dataDir, 'postgres', 'latchkey-password'))).mode & 0o777).toBe(0o600)
    expect((await stat(join(dataDir, 'postgres'))).mode & 0o777).toBe(0o700)
    await ask(url, 'create extension citext')
  })

  it('keeps its data from one start to the next, and leaves nothing running', async () => {
    const first = await start()
    await ask(first.url, 'create table kept as select 7 as seven')
    const pid = first.pid()
    await first.stop()
    // It has ended, but for a moment may still have its number: until we, its parent, hear of it.
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 60_000)
    const second = await start()
    expect(await ask(second.url, 'select seven from kept')).toEqual({ seven: 7 })
  })

  it('refuses a folder that holds something else, and touches nothing in it', async () => {
    await mkdir(join(dataDir, 'postgres'))
    await writeFile(join(dataDir, 'postgres', 'letter.txt'), 'mine')
    await expect(start()).rejects.toThrow(/postgres is there but holds no database/)
    expect(await readFile(join(dataDir, 'postgres', 'letter.txt'), 'utf8')).toBe('mine')
  })

  // Only root lends the database a user, so only root can be in this trouble.
  if (process.getuid?.() === 0) {
    it('names the folder that is closed to the user of the database', async () => {
      const closed = join(dataDir, 'closed')
      await mkdir(join(closed, 'data'), { recursive: true })
      await chmod(dataDir, 0o755)
      await chmod(closed, 0o700)
      const start = startEmbeddedPostgres({ dataDir: join(closed, 'data'), log() {} })
      await expect(start).rejects.toThrow(`the folder ${closed} is closed to the user`)
    })
  }
})

describe('one Latchkey per data folder', () => {
  it('refuses the second and leaves the first alone', async () => {
    const { url, pid } = await start()
    const before = pid()
    const { said } = await startElsewhere()
    expect(said).toBe(`another Latchkey (pid ${process.pid}) is using DATA_DIR ${dataDir}`)
    expect(pid()).toBe(before)
    expect(await ask(url, 'select 1 as one')).toEqual({ one: 1 })
  })

  it('lets exactly one of two win that start at once on an empty folder', async () => {
    const both = await Promise.all([startElsewhere(), startElsewhere()])
    const [won, refused] = both.map(({ said }) => said).sort((a, b) => b.indexOf('://') - a.indexOf('://'))
    expect(refused).toContain('another Latchkey (pid ')
    expect(await ask(won ?? '', 'select 1 as one')).toEqual({ one: 1 })
  })
})

describe('after kill -9', () => {
  it('takes over the database of a killed owner, and supervises it', async () => {
    const left = await startElsewhereAndKill()
    await ask(left, 'create table kept as select 7 as seven')
    const orphan = readPostmasterFile(join(dataDir, 'postgres'))?.pid ?? 0
    const { url, pid } = await start()
    expect(pid()).toBe(orphan)
    expect(url).toBe(left)
    process.kill(orphan, 'SIGKILL')
    await untilAnswers(url)
    expect(await ask(url, 'select seven from kept')).toEqual({ seven: 7 })
  })

  it('starts a killed database again on the same port, as often as it takes', async () => {
    const { url, pid } = await start()
    await ask(url, 'create table kept as select 7 as seven')
    const seen = new Set<number>()
    for (let round = 0; round < 3; round++) {
      const victim = pid()
      seen.add(victim)
      process.kill(victim, 'SIGKILL')
      while (pid() === victim) await sleep(10)
      await untilAnswers(url)
    }
    expect(seen.size).toBe(3)
    expect(await ask(url, 'select seven from kept')).toEqual({ seven: 7 })
  })

  it('ends an orphan that does not answer and starts another', async () => {
    const left = await startElsewhereAndKill()
    await ask(left, 'create table kept as select 7 as seven')
    const orphan = readPostmasterFile(join(dataDir, 'postgres'))?.pid ?? 0
    process.kill(orphan, 'SIGSTOP')
    const { url, pid } = await start()
    expect(pid()).not.toBe(orphan)
    expect(isPostmasterOf(join(dataDir, 'postgres'), orphan)).toBe(false)
    expect(await ask(url, 'select seven from kept')).toEqual({ seven: 7 })
  })

  it('is not misled by a process that got the number of a dead database', async () => {
    await (await start()).stop()
    const foreign = spawn('sleep', ['600'])
    children.push(foreign)
    const file = join(dataDir, 'postgres', 'postmaster.pid')
    await writeFile(
      file,
      `${foreign.pid}\n${dataDir}/postgres\n1700000000\n5432\n\n127.0.0.1\n   1234         1\nready   \n`,
    )
    const { url } = await start()
    expect(await ask(url, 'select 1 as one')).toEqual({ one: 1 })
    expect(isAlive(foreign.pid ?? 0)).toBe(true)
  })
})
