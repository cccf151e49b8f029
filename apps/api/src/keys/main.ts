import { loadConfig } from '../platform/config.ts'
import { ConfigError } from '../platform/config-error.ts'
import { rotateKeys } from './rotate-keys.ts'

try {
  const isWell = await rotateKeys(loadConfig(process.env), console.log)
  process.exitCode = isWell ? 0 : 1
} catch (error) {
  if (error instanceof ConfigError) for (const line of error.lines) console.error(line)
  else console.error(error)
  process.exitCode = 1
}
