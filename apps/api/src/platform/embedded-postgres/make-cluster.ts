import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../sync-folder.ts'
import type { Binaries } from './binaries.ts'
import { passwordFile } from './cluster.ts'
import { type DatabaseUser, spawnAs } from './database-user.ts'

type Place = { home: string; folder: string; binaries: Binaries; user: DatabaseUser }

const draftPrefix = 'postgres.new-'
const draftsAreOldAfter = 10 * 60_000

/** Makes the cluster beside its place and renames it, so that it is there whole or not at all. */
export async function makeCluster({ home, folder, binaries, user }: Place): Promise<void> {
  await removeOldDrafts(home)
  const draft = await mkdtemp(join(home, draftPrefix))
  try {
    const secret = join(draft, 'password')
    await writeFile(secret, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flush: true })
    if (user) for (const path of [secret, draft]) await chown(path, user.uid, user.gid)
    const made = join(draft, 'cluster')
    await initdb(binaries, user, made, secret)
    await rename(secret, join(made, passwordFile))
    await rename(made, folder)
    await syncFolder(home)
  } catch (error) {
    // Somebody who started at the same time was first: theirs is as good.
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

function initdb(binaries: Binaries, user: DatabaseUser, target: string, secret: string): Promise<void> {
  const args = [
    `--pgdata=${target}`,
    '--username=postgres',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]
  return new Promise((resolve, reject) => {
    const child = spawn(binaries.initdb, args, {
      ...spawnAs(user),
      cwd: '/',
      env: {},
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`initdb ended with ${code}: ${output.trim().split('\n').slice(-3).join(' ')}`))
    })
  })
}

/** What a start that was killed half-way has left behind; young ones may belong to a start that is under way. */
async function removeOldDrafts(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const path = join(home, name)
    if (!name.startsWith(draftPrefix)) continue
    const { mtimeMs } = await stat(path)
    if (Date.now() - mtimeMs > draftsAreOldAfter) await rm(path, { recursive: true, force: true })
  }
}
