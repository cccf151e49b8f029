// Connection exceptions, insufficient resources, shutdown and restart, and the server's own timeouts.
const serverStates = /^(08...|53...|57P0[1-5]|57014|25P0[34])$/

const socketCodes = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT'],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENOTFOUND', 'EAI_AGAIN'],
])

// Not reachable, timed out, closed, no connection free, no transaction in time, too many connections.
const prismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P1018', 'P2024', 'P2028', 'P2037'])

// pg and pg-pool throw plain errors for these.
const messages =
  /^(Query read timeout|timeout exceeded when trying to connect|timeout expired|Connection terminated|Client (has encountered a connection error|was closed)|Cannot use a pool after calling end)/

type Layers = { code?: unknown; syscall?: unknown; cause?: unknown; errors?: unknown; meta?: unknown }

/** Is the database absent, restarting, too slow or full? Then the answer is 503: the same request may work again soon. */
export function isConnectionError(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false
  const { code, syscall, cause, errors, meta } = error as Layers
  if (typeof code === 'string') {
    if (socketCodes.has(code) || prismaCodes.has(code) || serverStates.test(code)) return true
    if (code === 'ENOENT' && syscall === 'connect') return true
  }
  if (error instanceof Error && messages.test(error.message)) return true

  // Prisma wraps the adapter's error, which wraps the driver's code; Node wraps one error per address tried.
  const { originalCode } = error as { originalCode?: unknown }
  if (typeof originalCode === 'string' && serverStates.test(originalCode)) return true
  const { driverAdapterError } = (meta ?? {}) as { driverAdapterError?: unknown }
  const inner = [cause, driverAdapterError, ...(Array.isArray(errors) ? errors : [])]
  return inner.some((layer) => isConnectionError(layer, depth + 1))
}
