import pg from 'pg'

/**
 * A client that ends itself when a query ran out of time. pg only reports the timeout: the connection stays busy, the
 * ROLLBACK behind it waits just as long, and the ORM then gives it back to the pool as if it were sound.
 */
export class ImpatientClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg's query has ten overloads, all passed through untouched
  override query(...args: any[]): any {
    const answer = (super.query as (...args: unknown[]) => unknown).apply(this, args)
    if (answer instanceof Promise) answer.then(undefined, (error) => this.#endAfterTimeout(error))
    return answer
  }

  #endAfterTimeout(error: unknown) {
    // From this moment the client refuses queries, so the pool destroys it on release.
    if (isQueryTimeout(error)) this.end().catch(() => {})
  }
}

const isQueryTimeout = (error: unknown): boolean => error instanceof Error && error.message === 'Query read timeout'
