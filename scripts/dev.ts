import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { loadDotEnv } from './load-dot-env.ts'
import { prepare } from './prepare.ts'
import { root } from './root.ts'
import { startTool } from './run-tool.ts'

const webPort = '5173'
const apiPort = '4000'

process.chdir(root)
loadDotEnv()
await prepare('client', 'mail', 'public')

const api = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'apps/api/src/main.ts'], {
  stdio: 'inherit',
  // Links in mails lead to where the app is seen, which is Vite's port.
  env: { APP_URL: `http://localhost:${webPort}`, ...process.env, PORT: apiPort },
})
const web = startTool(
  {
    from: 'apps/web',
    bin: 'vite',
    args: ['--port', webPort, '--strictPort', '--clearScreen', 'false'],
    env: { API_PORT: apiPort },
  },
  'inherit',
)
const both: ChildProcess[] = [api, web]

function endAll(): void {
  for (const child of both) child.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, endAll)

const exits = both.map((child) => once(child, 'exit'))
await Promise.race(exits)
endAll()
await Promise.all(exits)
