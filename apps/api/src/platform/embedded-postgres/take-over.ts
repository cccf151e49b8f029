import { setTimeout as sleep } from 'node:timers/promises'
import { ConfigError } from '../config-error.ts'
import type { Cluster, Log, Server } from './cluster.ts'
import { connect } from './connect.ts'
import { isPostmasterOf, readPostmasterFile } from './postmaster.ts'
import { endHard } from './shut-down.ts'

const startingMayTake = 5 * 60_000
const stoppingMayTake = 30_000

/** The PostgreSQL that still runs on this cluster, if it answers; one that does not is ended. */
export async function takeOver(cluster: Cluster, log: Log): Promise<Server | null> {
  const began = Date.now()
  for (;;) {
    const file = readPostmasterFile(cluster.folder)
    if (!file || !isPostmasterOf(cluster.folder, file.pid)) return null
    const waited = Date.now() - began
    const answer = file.status === 'ready' ? await ask(cluster, file) : 'wait'
    if (answer === 'yes') return { pid: file.pid, port: file.port }
    if (answer === 'no' || waited > (file.status === 'stopping' ? stoppingMayTake : startingMayTake)) {
      log(`the database that runs already (pid ${file.pid}) does not answer: ending it`)
      await endHard(cluster, file.pid)
    }
    await sleep(30)
  }
}

async function ask(cluster: Cluster, server: Server): Promise<'yes' | 'no' | 'wait'> {
  try {
    const client = await connect(cluster, server)
    await client.end()
    return 'yes'
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === '28P01') throw new ConfigError([`the password in ${cluster.folder} is not the one of its database`])
    // Full, or on its way up or down: it answers, and only not with a connection.
    if (code === '53300') return 'yes'
    return code === '57P03' || code === '57P01' || code === 'ECONNREFUSED' || code === 'ECONNRESET' ? 'wait' : 'no'
  }
}
