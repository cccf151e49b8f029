import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../config-error.ts'
import { findBinaries } from './binaries.ts'
import { type Cluster, passwordFile } from './cluster.ts'
import { chooseDatabaseUser, type DatabaseUser } from './database-user.ts'
import { makeCluster } from './make-cluster.ts'
import { requireOpenFolders } from './require-open-folders.ts'

/** The cluster in DATA_DIR/postgres, made if it is not there, with folders that its user can use. */
export async function openCluster(dataDir: string): Promise<Cluster> {
  const binaries = findBinaries()
  const home = makeHome(dataDir)
  const folder = join(home, 'postgres')
  const user = chooseDatabaseUser(folder)
  if (user) {
    requireOpenFolders(user, binaries.folder, 'put Latchkey into another folder')
    chmodSync(home, 0o711)
    requireOpenFolders(user, home, 'set DATA_DIR to another folder')
  }
  if (!existsSync(join(folder, 'PG_VERSION'))) await makeCluster({ home, folder, binaries, user })
  requireVersion(folder)
  giveTo(user, folder)
  return { folder, logFile: join(home, 'postgres.log'), binaries, user, password: readPassword(folder) }
}

/** The data folder's real path: a running PostgreSQL is recognised by it. */
function makeHome(dataDir: string): string {
  const isRoot = process.getuid?.() === 0
  try {
    mkdirSync(dataDir, { recursive: true, mode: isRoot ? 0o711 : 0o700 })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
    return realpathSync(dataDir)
  } catch (error) {
    throw new ConfigError([`DATA_DIR: ${dataDir} cannot be made or written (${(error as NodeJS.ErrnoException).code})`])
  }
}

function requireVersion(folder: string): void {
  const file = join(folder, 'PG_VERSION')
  if (!existsSync(file)) throw new ConfigError([`${folder} is there but holds no database: move it away`])
  const version = readFileSync(file, 'utf8').trim()
  if (version === '18') return
  throw new ConfigError([
    `${folder} was made by PostgreSQL ${version}; this is 18: dump it with the old one and restore`,
  ])
}

/** A backup that root has copied back belongs to root; PostgreSQL wants its folder to be its user's, and closed to others. */
function giveTo(user: DatabaseUser, folder: string): void {
  if (user && statSync(folder).uid === 0) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      lchownSync(join(folder, path), user.uid, user.gid)
    }
    // Last, so that a start that was cut short does it again.
    chownSync(folder, user.uid, user.gid)
  }
  chmodSync(folder, 0o700)
}

function readPassword(folder: string): string {
  try {
    return readFileSync(join(folder, passwordFile), 'utf8').trim()
  } catch {
    throw new ConfigError([`${join(folder, passwordFile)} is missing: bring it back from a backup of ${folder}`])
  }
}
