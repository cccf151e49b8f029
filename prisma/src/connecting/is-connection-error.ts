// Connection exceptions, insufficient resources, shutdown and restart, and the server's own timeouts.
const serverStates = /^(08...|53...|57P0[1-5]|57014|25P0[34])$/

const socketCodes = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT'],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENOTFOUND', 'EAI_AGAIN'],
])

// Not reachable, timed out, closed, no connection free, no transaction in time, too many connections.
const prismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P1018', 'P2024', 'P2028', 'P2037'])

// What the adapter makes of the driver's error; raw queries carry it without a code.
const adapterKinds = new Set(['DatabaseNotReachable', 'SocketTimeout', 'ConnectionClosed', 'TooManyConnections'])

// pg and pg-pool throw plain errors for these.
const messages =
  /^(Query read timeout|timeout exceeded when trying to connect|timeout expired|Connection terminated|Client (has encountered a connection error|was closed)|Cannot use a pool after calling end)/

type Layers = Record<'code' | 'syscall' | 'cause' | 'errors' | 'meta' | 'kind' | 'originalCode', unknown>

/** Is the database absent, restarting, too slow or full? Then the answer is 503: the same request may work again soon. */
export function isConnectionError(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false
  const { code, syscall, cause, errors, meta, kind, originalCode } = error as Layers
  if (typeof code === 'string') {
    if (socketCodes.has(code) || prismaCodes.has(code) || serverStates.test(code)) return true
    if (code === 'ENOENT' && syscall === 'connect') return true
  }
  if (error instanceof Error && messages.test(error.message)) return true

  // Prisma wraps the adapter's error, which wraps the driver's code; Node wraps one error per address tried.
  if (typeof kind === 'string' && adapterKinds.has(kind)) return true
  if (typeof originalCode === 'string' && serverStates.test(originalCode)) return true
  const { driverAdapterError } = (meta ?? {}) as { driverAdapterError?: unknown }
  const inner = [cause, driverAdapterError, ...(Array.isArray(errors) ? errors : [])]
  return inner.some((layer) => isConnectionError(layer, depth + 1))
}
