import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

const main = new URL('../../apps/api/src/main.ts', import.meta.url).pathname

export type Replica = Awaited<ReturnType<typeof startReplica>>

/** One of several: a process of its own, which can be killed and comes back on its port. */
export async function startReplica(port: number, env: NodeJS.ProcessEnv) {
  let child = await start()

  async function start() {
    const started = spawn(process.execPath, [main], {
      env: { ...env, PORT: String(port) },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await untilReady(started, port)
    return started
  }

  return {
    async killAndStart() {
      await end(child, 'SIGKILL')
      child = await start()
    },
    stop: () => end(child, 'SIGTERM'),
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

async function untilReady(child: ChildProcess, port: number) {
  for (;;) {
    const reply = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (reply?.ok) return
    if (child.exitCode !== null) throw new Error(`the replica on ${port} ended with ${child.exitCode}`)
    await sleep(100)
  }
}
