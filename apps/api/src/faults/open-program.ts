import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, type Database } from '@latchkey/db'
import { makeMember, makeSession, makeWorkspace } from '@latchkey/db/testing'
import { afterAll, expect } from 'vitest'
import { isPostmasterOf, readPostmasterFile } from '../platform/embedded-postgres/postmaster.ts'
import { childrenOf } from '../platform/embedded-postgres/shut-down.ts'
import { freePort } from '../platform/free-port.ts'
import { startProcess } from '../testing/start-process.ts'
import { caller } from './call.ts'

const LIMITS = 'register=1000000/1h,addition=1000000/1h,mail=1000000/1h,login=1000000/1h'
/** As `pnpm start` has it: a start is then a second shorter. */
const NODE_COMPILE_CACHE = new URL('../../../../node_modules/.cache/node', import.meta.url).pathname

type Opened = Pick<Database, 'pool' | 'prisma'>
export type Program = Awaited<ReturnType<typeof openProgram>>

/** The program in a folder of its own, to be killed and started again on its port. */
export async function openProgram(env: Record<string, string> = {}, through: string[] = []) {
  const dataDir = mkdtempSync(join(tmpdir(), 'latchkey-faults-'))
  const port = await freePort()
  const start = () => startProcess(dataDir, port, { LIMITS, NODE_COMPILE_CACHE, ...env }, through)
  let running = await start()
  const { url } = running
  const folder = join(dataDir, 'postgres')
  const call = caller(url, '')
  const statusOf = async (path: string) => (await call({ path }))?.status

  afterAll(async () => {
    await running.end('SIGTERM')
    rmSync(dataDir, { recursive: true, force: true })
  }, 60_000)

  return {
    url,
    dataDir,
    pid: () => running.pid,
    start: async () => {
      running = await start()
    },
    end: (signal: NodeJS.Signals) => running.end(signal),
    call,
    /** Not by /readyz alone, which looks once a second. */
    untilReady: () =>
      expect
        .poll(() => Promise.all(['/readyz', '/v1/public/shares/unknown'].map(statusOf)), {
          timeout: 60_000,
          interval: 50,
        })
        .toEqual([200, 404]),
    /** The postmaster first, then all that it has started; none while it is down. */
    databasePids: () => {
      const pid = readPostmasterFile(folder)?.pid ?? 0
      return isPostmasterOf(folder, pid) ? [pid, ...childrenOf(pid)] : []
    },
    /** On the embedded database, as its superuser. Its port is another one where both were killed. */
    async inDatabase<T>(work: (database: Opened) => Promise<T>) {
      const password = encodeURIComponent(readFileSync(join(folder, 'latchkey-password'), 'utf8').trim())
      const at = readPostmasterFile(folder)?.port
      const database = createDatabase({ url: `postgresql://postgres:${password}@127.0.0.1:${at}/latchkey`, max: 3 })
      return work(database).finally(() => database.close())
    },
  }
}

/** A workspace, and its owner's calls. */
export async function openShop({ prisma }: Pick<Database, 'prisma'>, url: string) {
  const workspace = await makeWorkspace(prisma)
  const { account } = await makeMember(prisma, workspace, 'owner')
  const session = await makeSession(prisma, account, { workspaceId: workspace.id })
  const cookie = `latchkey_session=${session.token}`
  return { workspace, account, session, cookie, call: caller(url, cookie) }
}

export function send(pids: number[], signal: NodeJS.Signals) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}
