import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { ConfigError } from '../config-error.ts'
import { isPortFree } from '../is-port-free.ts'
import type { Cluster, Log, Server } from './cluster.ts'
import { launch } from './launch.ts'
import { takeOver } from './take-over.ts'

type Wish = { log: Log; port?: number | undefined; signal: AbortSignal }

/** Passing reasons to refuse a start: another starter was first, the processes of a killed one are still ending, the port is taken. */
const passing = /postmaster\.pid|shared memory block|could not (bind|create any TCP)/
const patience = 30_000

/** A PostgreSQL on this cluster that answers: the one that runs already, else a new one, on `port` if that is given. */
export async function runServer(cluster: Cluster, { log, port, signal }: Wish): Promise<Server> {
  const began = Date.now()
  for (let pause = 25; ; pause = Math.min(pause * 2, 1000)) {
    signal.throwIfAborted()
    const running = await takeOver(cluster, log)
    if (running) return running
    const chosen = port ?? (await findFreePort())
    const launched = await launch(cluster, chosen)
    if ('pid' in launched) return { pid: launched.pid, port: chosen }
    if (!passing.test(launched.refusal) || Date.now() - began > patience) {
      throw new ConfigError([
        `the embedded PostgreSQL does not start: ${launched.refusal} (more in ${cluster.logFile})`,
      ])
    }
    await sleep(pause)
  }
}

/** Below the ports that systems give to outgoing connections, so that none of those sits on it while the database restarts. */
async function findFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    if (await isPortFree(port, '127.0.0.1')) return port
  }
}
