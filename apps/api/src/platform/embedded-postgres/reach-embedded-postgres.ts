import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../config-error.ts'
import { connect } from './connect.ts'
import { FolderTaken } from './lock-instance.ts'
import { makeApplicationDatabase } from './make-application-database.ts'
import { openCluster } from './open-cluster.ts'
import { readPostmasterFile } from './postmaster.ts'
import { startEmbeddedPostgres } from './start-embedded-postgres.ts'

type Reached = { url: string; stop(): Promise<void> }

/** The database of a data folder, for a command: the one that a Latchkey runs at the moment, else started for as long. */
export async function reachEmbeddedPostgres(dataDir: string): Promise<Reached> {
  if (!existsSync(join(dataDir, 'postgres', 'PG_VERSION')))
    throw new ConfigError([`DATA_DIR: there is no database in ${dataDir}`])
  try {
    return await startEmbeddedPostgres({ dataDir, log: console.error })
  } catch (error) {
    if (!(error instanceof FolderTaken)) throw error
    const cluster = await openCluster(dataDir)
    const server = readPostmasterFile(cluster.folder)
    if (!server) throw error
    const client = await connect(cluster, server)
    const url = await makeApplicationDatabase(client, cluster, server).finally(() => client.end())
    return { url, stop: async () => undefined }
  }
}
