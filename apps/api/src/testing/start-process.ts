import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const main = new URL('../main.ts', import.meta.url).pathname

/**
 * The program as it runs for a shop: a process of its own, with its embedded database in `dataDir` unless `env` names one.
 * `through`: a command that becomes the one it is given.
 */
export async function startProcess(
  dataDir: string,
  port: number,
  env: Record<string, string> = {},
  through: string[] = [],
) {
  const [command = '', ...args] = [...through, process.execPath, main]
  const child = spawn(command, args, {
    env: {
      ...process.env,
      NODE_ENV: undefined,
      DATA_DIR: dataDir,
      PORT: String(port),
      DEMO: 'false',
      LOG_LEVEL: 'fatal',
      LIMITS: 'register=100000/1h',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  let complaint = ''
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-2000)
  })
  const ready = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('latchkey ready')) resolve()
    })
  })
  await Promise.race([
    ready,
    ended.then(([code]) => Promise.reject(new Error(`ended with ${code} before it was ready: ${complaint}`))),
  ])
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    /** All that it has written to its logs. */
    output: () => said + complaint,
    databasePid: () => Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
    async end(signal: NodeJS.Signals) {
      child.kill(signal)
      const [code] = await ended
      return code as number | null
    },
  }
}
