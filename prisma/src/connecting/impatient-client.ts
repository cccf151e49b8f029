import pg, { type ClientConfig } from 'pg'

/** The error of a query that ran out of time. */
const OUT_OF_TIME = 'Query read timeout'

type Done = (...answer: unknown[]) => void

/**
 * A client that gives up its connection when a query runs out of time: nothing that waits behind it waits as long again,
 * and the pool makes a new one. pg's own `query_timeout` only reports the timeout, leaves the connection busy, and makes
 * every query outlive the young generation, which had doubled what the garbage collector takes (Node 26).
 */
export class ImpatientClient extends pg.Client {
  readonly #patienceMs: number

  constructor({ query_timeout: patienceMs = 0, ...config }: ClientConfig = {}) {
    super(config)
    this.#patienceMs = patienceMs
  }

  // biome-ignore lint/suspicious/noExplicitAny: pg's query has ten overloads, all passed through untouched
  override query(...args: any[]): any {
    const ask = super.query as (...args: unknown[]) => unknown
    // A stream takes as long as its reader; a query that brings its own time is left to pg.
    if (this.#patienceMs === 0 || args[0]?.submit || args[0]?.query_timeout) return ask.apply(this, args)
    const timer = setTimeout(() => this.#giveUp(), this.#patienceMs)
    const last = args.length - 1
    const done: unknown = args[last]
    if (typeof done === 'function') {
      args[last] = (...answer: unknown[]) => {
        clearTimeout(timer)
        ;(done as Done)(...answer)
      }
      return ask.apply(this, args)
    }
    const answer = ask.apply(this, args) as Promise<unknown>
    const settle = () => clearTimeout(timer)
    answer.then(settle, settle)
    return answer
  }

  #giveUp() {
    this.connection.stream.destroy(new Error(OUT_OF_TIME))
  }
}
