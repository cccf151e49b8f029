import { type Config, loadConfig } from './config.ts'
import { ConfigError } from './config-error.ts'
import { isPortFree } from './is-port-free.ts'

/** The same configuration on the first free port. Browsers may take `localhost` for ::1, so that has to be free as well. */
export async function onFreePort({ host, port: first }: Config, env: NodeJS.ProcessEnv): Promise<Config> {
  for (let port = first; port < 65_536; port++) {
    const free = await Promise.all([isPortFree(port, host), isPortFree(port, '::1')])
    if (free.every(Boolean)) return loadConfig({ ...env, PORT: String(port) })
  }
  throw new ConfigError([`PORT: none from ${first} on is free`])
}
