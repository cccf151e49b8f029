import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { ConfigError } from '../config-error.ts'

/** Whom the database runs as. `null`: as we do. */
export type DatabaseUser = { name: string; uid: number; gid: number } | null

const candidates = ['postgres', '_postgres', 'nobody']

/** PostgreSQL refuses to run as root, so root lends it a user: the folder's owner if there is one, else a usual account. */
export function chooseDatabaseUser(databaseFolder: string): DatabaseUser {
  const owner = statSync(databaseFolder, { throwIfNoEntry: false })
  const me = process.getuid?.()
  if (me !== 0) {
    if (owner && owner.uid !== me) {
      throw new ConfigError([
        `${databaseFolder} belongs to another user (uid ${owner.uid}): start Latchkey as that user or as root`,
      ])
    }
    return null
  }
  if (owner && owner.uid !== 0) return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid }
  for (const name of candidates) {
    const uid = idOf(name, '-u')
    const gid = idOf(name, '-g')
    if (uid !== null && gid !== null && uid !== 0) return { name, uid, gid }
  }
  throw new ConfigError(['PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody'])
}

/** `id` asks whatever directory the machine uses; macOS keeps no accounts in /etc/passwd. */
function idOf(name: string, flag: string): number | null {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return null
  }
}

/** How `spawn` wants it: a signed 32 bit number (nobody is -2 on macOS). */
export function spawnAs(user: DatabaseUser): { uid?: number; gid?: number } {
  return user ? { uid: user.uid | 0, gid: user.gid | 0 } : {}
}
