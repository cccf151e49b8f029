import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { EICAR } from './eicar.ts'

const binary = '/usr/sbin/clamd'
export const hasClamd = existsSync(binary)

/** ClamAV's own daemon, which knows one signature. */
export async function startClamd(port: number) {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-clamd-'))
  await writeFile(join(folder, 'test.ndb'), `Eicar-Test-Signature:0:*:${Buffer.from(EICAR).toString('hex')}\n`)
  const config = { TCPSocket: port, TCPAddr: '127.0.0.1', Foreground: 'yes', LogTime: 'no', DatabaseDirectory: folder }
  const lines = Object.entries({ ...config, TemporaryDirectory: folder }).map(([name, value]) => `${name} ${value}\n`)
  await writeFile(join(folder, 'clamd.conf'), lines.join(''))
  const child = spawn(binary, ['--config-file', join(folder, 'clamd.conf')], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  // It says so last, once it takes connections.
  for await (const line of createInterface(child.stdout)) if (line.startsWith('Self checking')) break
  return {
    port,
    async stop() {
      child.kill('SIGKILL')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
