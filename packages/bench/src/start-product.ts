import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../../apps/api/src/main.ts', import.meta.url))

/** What the start script sets: see package.json. */
const AS_STARTED = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '1048576',
  NODE_COMPILE_CACHE: 'node_modules/.cache/node',
}

/** Starts the program as `pnpm start` does, on a free port; `readyMs` is the time to its "ready" line. */
export async function startProduct(dataDir: string, env: Record<string, string> = {}) {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...AS_STARTED, LOG_LEVEL: 'warn', DATA_DIR: dataDir, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const ready = Promise.withResolvers<void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('latchkey ready')) ready.resolve()
  })
  await Promise.race([ready.promise, ended.then(() => Promise.reject(new Error('it ended before it was ready')))])
  return {
    url: `http://127.0.0.1:${port}`,
    readyMs: performance.now() - began,
    /** Resident memory of the API's own process, in MiB. */
    memoryMiB: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) / 1024,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
