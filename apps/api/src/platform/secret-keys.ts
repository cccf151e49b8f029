import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { ConfigError } from './config-error.ts'
import { parseSecretKeys, type SecretKey } from './config-values.ts'
import { onceMadeFile } from './once-made-file.ts'

type Where = Pick<Config, 'secretKeys' | 'dataDir'>

export const secretFile = (dataDir: string) => join(dataDir, 'secret.key')

/** A key as it is written down. */
export const newSecretKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`

/** The keys that seal tokens, newest first: the configured ones, else one that is made once in the data folder. */
export async function loadSecretKeys(config: Where): Promise<SecretKey[]> {
  if (config.secretKeys) return config.secretKeys
  const path = secretFile(config.dataDir)
  return parseFile(path, await onceMadeFile(path, () => `${newSecretKey('local')}\n`))
}

/** How the keys are by now: `pnpm keys:rotate` adds one to the file while the program runs. */
export function readSecretKeys(config: Where, known: SecretKey[]): SecretKey[] {
  if (config.secretKeys) return config.secretKeys
  const path = secretFile(config.dataDir)
  try {
    return parseFile(path, readFileSync(path, 'utf8'))
  } catch {
    return known
  }
}

function parseFile(path: string, text: string): SecretKey[] {
  const wrong: string[] = []
  const keys = parseSecretKeys(text.trim(), (why) => wrong.push(why))
  // A new key would make everything that is sealed unreadable, so a damaged one is never replaced.
  if (wrong.length > 0) throw new ConfigError(wrong.map((why) => `${path}: ${why}; bring it back from a backup`))
  return keys
}
