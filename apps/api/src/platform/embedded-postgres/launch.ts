import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster } from './cluster.ts'
import { spawnAs } from './database-user.ts'
import { isAlive, readPostmasterFile } from './postmaster.ts'

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  // Compiling a plan costs more than it gives for queries that touch few rows.
  jit: 'off',
  random_page_cost: '1.1',
}

const largestLog = 10 * 1024 * 1024

/** Runs PostgreSQL on the cluster until it takes connections; when it ends instead, says why in its own words. */
export async function launch(cluster: Cluster, port: number): Promise<{ pid: number } | { refusal: string }> {
  const log = openLog(cluster.logFile)
  const began = statSync(cluster.logFile).size
  const options = Object.entries({ ...settings, port: String(port) })
  // Detached: a Ctrl-C in the terminal goes to our process group, and requests that are being answered still need it.
  const child = spawn(
    cluster.binaries.postgres,
    ['-D', cluster.folder, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...spawnAs(cluster.user), cwd: '/', env: environmentFor(cluster), detached: true, stdio: ['ignore', log, log] },
  )
  closeSync(log)
  child.unref()
  let ended = ''
  child.on('error', (error) => {
    ended = error.message
  })
  child.on('exit', (code, signal) => {
    ended ||= `PostgreSQL ended with ${signal ?? code}`
  })
  while (!ended) {
    const file = readPostmasterFile(cluster.folder)
    if (child.pid && file?.pid === child.pid && file.status === 'ready') return { pid: child.pid }
    await sleep(15)
  }
  return { refusal: reasonIn(cluster.logFile, began) ?? ended }
}

/**
 * A killed PostgreSQL leaves its number behind, which another process may have by now. The file must stay, for it also names
 * the shared memory by which PostgreSQL sees whether processes of the killed one still write; so we say, as pg_ctl does, that
 * this number is not a PostgreSQL.
 */
function environmentFor(cluster: Cluster): Record<string, string> {
  const left = readPostmasterFile(cluster.folder)
  return left && isAlive(left.pid) ? { PG_GRANDPARENT_PID: String(left.pid) } : {}
}

function openLog(path: string): number {
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0 }
  if (size > largestLog) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}

/** Its last word, other than those to connections that came too early or were cut off with its predecessor. */
function reasonIn(logFile: string, from: number): string | undefined {
  const said = readFileSync(logFile).subarray(from).toString().split('\n')
  const fatal = said.filter((line) => /\b(FATAL|PANIC|error while loading)\b/.test(line))
  const reason = fatal.findLast((line) => !/the database system is|terminating connection/.test(line))
  return reason?.replace(/^.*?(FATAL|PANIC):\s*/, '')
}
