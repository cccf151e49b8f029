import { randomInt } from 'node:crypto'
import { isPortFree } from './is-port-free.ts'

/** One that nobody listens on, and that the system gives to nobody by itself meanwhile. */
export async function freePort() {
  for (;;) {
    const port = randomInt(12_000, 32_000)
    if (await isPortFree(port, '127.0.0.1')) return port
  }
}
