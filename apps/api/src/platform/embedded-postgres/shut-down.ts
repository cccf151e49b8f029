import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster } from './cluster.ts'
import { isAlive, isPostmasterOf } from './postmaster.ts'

/** Ends a PostgreSQL in its fast way (roll back, write out, go); harder if it takes longer than it may. */
export async function shutDown(cluster: Cluster, pid: number, patience = 20_000): Promise<void> {
  send(pid, 'SIGINT')
  if (await isGone(cluster, pid, patience)) return
  await endHard(cluster, pid)
}

/** Ends a PostgreSQL that does not answer. Nothing is lost: the next start recovers from its log. */
export async function endHard(cluster: Cluster, pid: number): Promise<void> {
  const children = childrenOf(pid)
  send(pid, 'SIGQUIT')
  // A frozen process acts on no signal but these two.
  for (const frozen of [pid, ...children]) send(frozen, 'SIGCONT')
  if (await isGone(cluster, pid, 3000)) return
  send(pid, 'SIGKILL')
  await isGone(cluster, pid, 3000)
  // One that hangs does not see that its parent died, and would keep its shared memory in use.
  for (const child of children) if (isAlive(child)) send(child, 'SIGKILL')
}

async function isGone(cluster: Cluster, pid: number, within: number): Promise<boolean> {
  for (const end = Date.now() + within; Date.now() < end; await sleep(20)) {
    if (!isPostmasterOf(cluster.folder, pid)) return true
  }
  return false
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

export function childrenOf(pid: number): number[] {
  try {
    const list =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
        : execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    return list.trim().split(/\s+/).map(Number).filter(Boolean)
  } catch {
    return []
  }
}
