import type { Binaries } from './binaries.ts'
import type { DatabaseUser } from './database-user.ts'

/** One initialised database folder and what is needed to run it. */
export type Cluster = {
  folder: string
  logFile: string
  binaries: Binaries
  user: DatabaseUser
  /** Of the superuser `postgres`; the application's own role has another one. */
  password: string
}

/** A running PostgreSQL on a cluster. */
export type Server = { pid: number; port: number }

export type Log = (message: string) => void

/** The name of the password's file inside the cluster's folder: the two belong together and are moved and copied together. */
export const passwordFile = 'latchkey-password'
