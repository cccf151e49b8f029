import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { ConfigError } from './config-error.ts'
import { parseSecretKeys, type SecretKey } from './config-values.ts'
import { onceMadeFile } from './once-made-file.ts'

/** The keys that seal tokens, newest first: the configured ones, else one that is made once in the data folder. */
export async function loadSecretKeys(config: Pick<Config, 'secretKeys' | 'dataDir'>): Promise<SecretKey[]> {
  if (config.secretKeys) return config.secretKeys
  const path = join(config.dataDir, 'secret.key')
  const text = await onceMadeFile(path, () => `local:${randomBytes(32).toString('base64')}\n`)
  const wrong: string[] = []
  const keys = parseSecretKeys(text.trim(), (why) => wrong.push(why))
  // A new key would make everything that is sealed unreadable, so a damaged one is never replaced.
  if (wrong.length > 0) throw new ConfigError(wrong.map((why) => `${path}: ${why}; bring it back from a backup`))
  return keys
}
