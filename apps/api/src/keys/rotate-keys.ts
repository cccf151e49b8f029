import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { addSecretKey } from '../platform/add-secret-key.ts'
import type { Config } from '../platform/config.ts'
import { ConfigError } from '../platform/config-error.ts'
import type { SecretKey } from '../platform/config-values.ts'
import { LOOK_AGAIN_MS } from '../platform/sealer.ts'
import { loadSecretKeys, newSecretKey, secretFile } from '../platform/secret-keys.ts'
import { onDatabase } from './on-database.ts'
import { reseal } from './reseal.ts'

type Say = (line: string) => void

/**
 * The next step of a rotation. The list of keys says which: with one key there is none under way, and a new key is made;
 * with several, the first is to seal everything. Whether all is well.
 */
export async function rotateKeys(config: Config, say: Say): Promise<boolean> {
  if (config.secretKeys?.length === 1) return tellNextList(config.secretKeys, say)
  const file = secretFile(config.dataDir)
  if (!config.secretKeys && !existsSync(file))
    throw new ConfigError([`SECRET_KEYS is not set, and there is no ${file}`])
  return onDatabase(config, async (client) => {
    const keys = await loadSecretKeys(config)
    const ring = keys.length === 1 ? await addKey(config, say) : keys
    const { unused, missing, lost } = await reseal(client, ring, say)
    if (unused.length > 0) tellUnused(unused, config.secretKeys ? 'SECRET_KEYS' : file, say)
    for (const id of missing)
      say(`"${id}" is not in the list, and what it has sealed is lost without it: bring it back`)
    return missing.length === 0 && lost === 0
  })
}

function tellNextList(keys: SecretKey[], say: Say) {
  const fresh = newSecretKey(newId())
  const old = keys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join()
  say('Nothing is changed yet. With one Latchkey: set the second line, restart it, and run this again with the same.')
  say('With several: set the first everywhere and restart each, so that all can open; then the second in the same way.')
  say(`SECRET_KEYS=${old},${fresh}`)
  say(`SECRET_KEYS=${fresh},${old}`)
  return true
}

async function addKey(config: Config, say: Say) {
  const id = newId()
  await addSecretKey(config.dataDir, id)
  say(`${secretFile(config.dataDir)}: "${id}" is new and seals from now on. Back the file up`)
  // From then on a program that runs on this file looks into it for a key that it does not know.
  await sleep(2 * LOOK_AGAIN_MS)
  return loadSecretKeys(config)
}

function tellUnused(ids: string[], list: string, say: Say) {
  const names = ids.map((id) => `"${id}"`).join(', ')
  say(
    `Nothing is sealed with ${names} any more. It can be taken out of ${list} a day after the last restart, or later:`,
  )
  say('until then visitors’ passes and repeated requests need it. Run this again before, to be sure.')
}

/** Says when it was made, to the second: no key that was taken out has it. */
const newId = () => `k${new Date().toISOString().slice(0, 19).replaceAll(/\D/g, '')}`
