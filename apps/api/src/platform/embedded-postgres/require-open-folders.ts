import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { ConfigError } from '../config-error.ts'
import { type DatabaseUser, spawnAs } from './database-user.ts'

/** The database's user must be able to walk to `folder`; says which folder on the way is closed, and what to do. */
export function requireOpenFolders(user: NonNullable<DatabaseUser>, folder: string, remedy: string): void {
  // Tried for real first, because access lists may open what the mode bits close.
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...spawnAs(user), cwd: '/', stdio: 'ignore' })
  if (tried.status === 0) return
  const above = foldersAbove(folder)
  const closed = above.find((path) => !mayEnter(user, path)) ?? folder
  throw new ConfigError([
    `the folder ${closed} is closed to the user ${user.name}, whom the embedded PostgreSQL runs as: ` +
      `open it (chmod o+x ${closed}), ${remedy}, or set DATABASE_URL`,
  ])
}

function foldersAbove(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [...foldersAbove(parent), folder]
}

function mayEnter(user: NonNullable<DatabaseUser>, path: string): boolean {
  const { uid, gid, mode } = statSync(path)
  if (uid === user.uid) return (mode & 0o100) !== 0
  if (gid === user.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}
