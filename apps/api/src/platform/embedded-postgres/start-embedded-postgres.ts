import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster, Log, Server } from './cluster.ts'
import { FolderTaken, type InstanceLock, lockInstance } from './lock-instance.ts'
import { makeApplicationDatabase } from './make-application-database.ts'
import { openCluster } from './open-cluster.ts'
import { isPostmasterOf, readPostmasterFile } from './postmaster.ts'
import { runServer } from './run-server.ts'
import { shutDown } from './shut-down.ts'

export type EmbeddedPostgres = {
  url: string
  pid(): number
  stop(): Promise<void>
  /** Settles only when another Latchkey got the data folder while the database was down: this one has to end. */
  lost: Promise<FolderTaken>
}

type Held = { server: Server; lock: InstanceLock }

/** PostgreSQL on DATA_DIR/postgres, held by this process alone and started again whenever it dies, on the same port. */
export async function startEmbeddedPostgres({
  dataDir,
  log,
}: {
  dataDir: string
  log: Log
}): Promise<EmbeddedPostgres> {
  const stopping = new AbortController()
  const cluster = await openCluster(dataDir)
  let held = await hold(cluster, { log, signal: stopping.signal })
  const { port } = held.server
  const url = await makeApplicationDatabase(held.lock.client, cluster, held.server).catch(async (error) => {
    await shutDown(cluster, held.server.pid)
    throw error
  })
  let taken = false
  const { promise: lost, resolve: tellLost } = Promise.withResolvers<FolderTaken>()

  async function supervise(): Promise<void> {
    while (!stopping.signal.aborted) {
      await Promise.race([held.lock.ended, processEnd(cluster, held.server.pid, stopping.signal)])
      if (stopping.signal.aborted) return
      log(`lost the database (pid ${held.server.pid}): starting it again`)
      held = await holdAgain()
      log(`the database is back (pid ${held.server.pid})`)
    }
  }

  async function holdAgain(): Promise<Held> {
    for (let pause = 50; ; pause = Math.min(pause * 2, 5000)) {
      try {
        return await hold(cluster, { log, port, signal: stopping.signal })
      } catch (error) {
        stopping.signal.throwIfAborted()
        if (error instanceof FolderTaken) {
          taken = true
          tellLost(error)
          throw error
        }
        log(String(error))
        await sleep(pause, undefined, { signal: stopping.signal })
      }
    }
  }

  const supervision = supervise().catch(() => {})

  return {
    url,
    lost,
    pid: () => held.server.pid,
    async stop() {
      stopping.abort(new Error('stopping'))
      await Promise.race([supervision, sleep(20_000, undefined, { ref: false })])
      if (taken) return
      const running = readPostmasterFile(cluster.folder)
      if (running && isPostmasterOf(cluster.folder, running.pid)) await shutDown(cluster, running.pid)
    },
  }
}

/** A running server of which this process has the lock. */
async function hold(cluster: Cluster, wish: { log: Log; port?: number; signal: AbortSignal }): Promise<Held> {
  for (let attempt = 1; ; attempt++) {
    const server = await runServer(cluster, wish)
    try {
      const lock = await lockInstance(cluster, server)
      if (wish.port === undefined || wish.port === server.port) return { server, lock }
      // Somebody who is gone again has started it elsewhere; our pool knows one port only.
      await shutDown(cluster, server.pid)
    } catch (error) {
      // The one that we found was being ended by its owner.
      if (error instanceof FolderTaken || attempt > 20) throw error
      await sleep(100)
    }
  }
}

/** The lock's connection tells of most deaths at once; this tells of the rest. */
async function processEnd(cluster: Cluster, pid: number, signal: AbortSignal): Promise<void> {
  while (isPostmasterOf(cluster.folder, pid)) {
    await sleep(1000, undefined, { ref: false, signal }).catch(() => {})
    if (signal.aborted) return
  }
}
