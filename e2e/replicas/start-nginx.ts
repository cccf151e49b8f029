import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nginxConfig } from './nginx-config.ts'

const binary = '/usr/sbin/nginx'

/** The real one, in front of replicas on these ports. */
export function startNginx(port: number, replicas: [number, number]) {
  if (!existsSync(binary)) throw new Error(`there is no ${binary}: install nginx`)
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-nginx-'))
  // Its workers are nobody, and lay large bodies down here.
  chmodSync(folder, 0o711)
  const config = join(folder, 'nginx.conf')
  writeFileSync(config, nginxConfig({ folder, port, replicas }))
  const child = spawn(binary, ['-p', folder, '-c', config, '-e', 'stderr'], { stdio: 'inherit' })
  const ended = once(child, 'exit')
  return {
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
