import pg from 'pg'
import type { Cluster, Server } from './cluster.ts'

/** A connection as the superuser, for what only the one who runs the database does. */
export async function connect(cluster: Cluster, server: Server): Promise<pg.Client> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: server.port,
    user: 'postgres',
    password: cluster.password,
    database: 'postgres',
    application_name: `latchkey ${process.pid}`,
    connectionTimeoutMillis: 5000,
    query_timeout: 30_000,
  })
  // Without a listener, a database that goes away would end this process.
  client.on('error', () => {})
  await client.connect()
  return client
}
