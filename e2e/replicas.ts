import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { freePort } from '../apps/api/src/platform/free-port.ts'
import { prepare } from '../scripts/prepare.ts'
import { root } from '../scripts/root.ts'
import { startTool } from '../scripts/run-tool.ts'
import { startNginx } from './replicas/start-nginx.ts'
import { type Replica, startReplica } from './replicas/start-replica.ts'
import { startShared } from './replicas/start-shared.ts'
import { settings } from './settings.ts'

/*
 * Two replicas behind nginx: `node e2e/replicas.ts live share-by-link` runs these stories against them; without a name they
 * stay until Ctrl-C. `--kill-every 10`: every ten seconds one of them is killed with SIGKILL, and started again.
 * DATABASE_URL and REDIS_URL name the servers; on the first a database is made, and dropped at the end.
 */
const { values, positionals } = parseArgs({
  options: { 'kill-every': { type: 'string' }, port: { type: 'string', default: '4100' } },
  allowPositionals: true,
})
const killEverySeconds = Number(values['kill-every'] ?? 0)
const port = Number(values.port)
const url = `http://localhost:${port}`
const {
  DATABASE_URL: databaseUrl = 'postgresql://postgres@127.0.0.1:5432/postgres',
  REDIS_URL: redisUrl = 'redis://127.0.0.1:6379',
} = process.env

process.chdir(root)
await prepare()
const ending = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => ending.abort())

const shared = await startShared({ databaseUrl, redisUrl })
const env = { ...process.env, ...settings, ...shared.env, APP_URL: url, DEMO: 'true', TRUST_PROXY: '127.0.0.1' }
const ports: [number, number] = [await freePort(), await freePort()]
const replicas = await Promise.all(ports.map((one) => startReplica(one, env)))
const nginx = startNginx(port, ports)
console.log(`replicas ready ${url} (${ports.join(', ')})`)

const killing = killEverySeconds > 0 ? killInTurn(replicas) : Promise.resolve()
process.exitCode = positionals.length > 0 ? await runStories() : await untilEnded()
ending.abort()
await killing
await nginx.stop()
await Promise.all(replicas.map((replica) => replica.stop()))
await shared.stop()

async function killInTurn(all: Replica[]) {
  for (let turn = 0; ; turn++) {
    await sleep(killEverySeconds * 1000, undefined, { signal: ending.signal }).catch(() => undefined)
    if (ending.signal.aborted) return
    console.log(`killing replica ${(turn % all.length) + 1}`)
    await all[turn % all.length]?.killAndStart()
  }
}

async function runStories() {
  const tool = { from: 'e2e', bin: 'playwright', of: '@playwright/test', args: ['test', ...positionals] }
  const [code] = await once(startTool({ ...tool, env: { E2E_URL: url } }, 'inherit'), 'exit')
  return Number(code ?? 1)
}

async function untilEnded() {
  if (!ending.signal.aborted) await once(ending.signal, 'abort')
  return 0
}
