import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { ConfigError } from '../config-error.ts'
import type { Cluster, Server } from './cluster.ts'
import { connect } from './connect.ts'

/** Somebody else has the data folder. */
export class FolderTaken extends ConfigError {}

export type InstanceLock = { client: pg.Client; ended: Promise<void> }

const key = 1_818_326_891
// The database needs a moment to see that a killed owner's connection is gone.
const patience = 2000

/**
 * One Latchkey per data folder. The lock belongs to a connection, so it ends with its owner however that one ends,
 * and there is no file that could be left behind.
 */
export async function lockInstance(cluster: Cluster, server: Server): Promise<InstanceLock> {
  const client = await connect(cluster, server)
  const ended = new Promise<void>((resolve) => client.once('end', resolve))
  for (const end = Date.now() + patience; ; await sleep(50)) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as mine', [key])
    if (rows[0].mine) return { client, ended }
    if (Date.now() > end) break
  }
  const owner = await ownerOf(client)
  await client.end()
  throw new FolderTaken([`another Latchkey (${owner}) is using DATA_DIR ${dirname(cluster.folder)}`])
}

async function ownerOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query(
    `select application_name as name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and classid = 0 and objid = $1 and granted`,
    [key],
  )
  return String(rows[0]?.name ?? '').replace('latchkey', 'pid') || 'just ending'
}
