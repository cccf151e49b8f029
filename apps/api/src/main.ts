import { setTimeout as sleep } from 'node:timers/promises'
import { isConnectionError } from '@latchkey/db'
import { buildApp } from './app.ts'
import { type Config, loadConfig } from './platform/config.ts'
import { ConfigError } from './platform/config-error.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './platform/embedded-postgres/start-embedded-postgres.ts'
import { giveBackMemory } from './platform/give-back-memory.ts'
import { onFreePort } from './platform/on-free-port.ts'
import { loadSecretKeys } from './platform/secret-keys.ts'

type App = Awaited<ReturnType<typeof buildApp>>

const drainMs = 10_000
const demoAccounts = ['owner@demo.test', 'staff@demo.test', 'customer@demo.test']

let app: App | undefined
let embedded: Promise<EmbeddedPostgres> | undefined
let database: EmbeddedPostgres | undefined
let endingSince = 0

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => onSignal())
process.on('uncaughtException', (error) => fail(error))
process.on('unhandledRejection', (error) => fail(error))

try {
  await start()
} catch (error) {
  fail(error)
}

async function start(): Promise<void> {
  const config = loadConfig(process.env)
  if (!config.databaseUrl) embedded = startEmbeddedPostgres({ dataDir: config.dataDir, log: say })
  database = await embedded
  if (endingSince) return
  // Only while the database was down can another Latchkey get the folder; what this one then does would be lost.
  database?.lost.then((error) => fail(error))
  const listening = await listen(config, database?.url ?? String(config.databaseUrl))
  await prepare(listening.app)
  if (endingSince) return
  console.log(`latchkey ready ${listening.config.appUrl}`)
  if (config.demo) console.log(`demo accounts: ${demoAccounts.join(', ')} (password latchkey-demo)`)
  await giveBackMemory()
}

/** Listens before the database is prepared, so that health answers meanwhile. */
async function listen(given: Config, databaseUrl: string): Promise<{ app: App; config: Config }> {
  const secretKeys = await loadSecretKeys(given)
  const portIsGiven = Boolean(process.env.PORT?.trim())
  for (;;) {
    const config = portIsGiven ? given : await onFreePort(given, process.env)
    app = await buildApp({ config, databaseUrl, secretKeys })
    try {
      await app.server.listen({ host: config.host, port: config.port })
      return { app, config }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // Somebody was quicker than we on the port that was free a moment ago.
      if (code === 'EADDRINUSE' && !portIsGiven) await app.close()
      else throw inWords(config, code) ?? error
    }
  }
}

function inWords({ host, port }: Config, code = ''): ConfigError | null {
  if (code === 'EADDRINUSE') return new ConfigError([`PORT: ${port} is taken on ${host} by another program`])
  if (code === 'EACCES') return new ConfigError([`PORT: ${port} may not be used by this user`])
  if (code === 'EADDRNOTAVAIL') return new ConfigError([`HOST: ${host} is not an address of this machine`])
  return null
}

async function prepare(app: App): Promise<void> {
  for (let pause = 100; ; pause = Math.min(pause * 2, 2000)) {
    try {
      return await app.prepare()
    } catch (error) {
      if (endingSince) return
      if (!isConnectionError(error)) throw error
      say(`the database is not reachable yet: ${error instanceof Error ? error.message : error}`)
      await sleep(pause)
    }
  }
}

function onSignal(): void {
  // A terminal's Ctrl-C comes twice: to us as one of the group, and passed on by the package manager.
  if (endingSince && Date.now() - endingSince < 1000) return
  if (!endingSince) return void end(0)
  try {
    if (database) process.kill(database.pid(), 'SIGINT')
  } finally {
    process.exit(1)
  }
}

function fail(error: unknown): void {
  if (error instanceof ConfigError) for (const line of error.lines) console.error(line)
  else if (!endingSince) console.error(error)
  void end(1)
}

/** Open requests first, then the database that they still need. */
async function end(code: number): Promise<void> {
  if (endingSince) return
  endingSince = Date.now()
  try {
    await Promise.race([app?.close(), sleep(drainMs)])
    const running = await embedded?.catch(() => undefined)
    await running?.stop()
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
  process.exit(code)
}

function say(message: string): void {
  if (app?.server.log) app.server.log.warn(message)
  else console.error(message)
}
