import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

/** What the environment has already wins over the file. */
export function loadDotEnv(): void {
  const path = join(root, '.env')
  if (existsSync(path)) process.loadEnvFile(path)
}
