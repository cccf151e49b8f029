import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Cluster, Server } from './cluster.ts'

/** The application's own role and database, made when missing: it has no need of a superuser's rights, so it gets none. */
export async function makeApplicationDatabase(client: pg.Client, cluster: Cluster, server: Server): Promise<string> {
  const password = createHash('sha256').update(`latchkey ${cluster.password}`).digest('base64url')
  const { rows } = await client.query(`select
    exists (select from pg_roles where rolname = 'latchkey') as role,
    exists (select from pg_database where datname = 'latchkey') as database`)
  if (!rows[0].role) await client.query(`create role latchkey login createdb password '${password}'`)
  if (!rows[0].database) await client.query('create database latchkey owner latchkey')
  return `postgresql://latchkey:${password}@127.0.0.1:${server.port}/latchkey`
}
