import type { LiveEvent } from '@latchkey/contract'
import type { QueryClient } from '@tanstack/react-query'
import { isAbout, isTouchedBy, type Touches } from './touched-by.ts'

const burst = 100

/** Links are kept under their own ids, whatever they lead to. */
const isOfLink: Touches = ({ queryKey: [path] }) => String(path).startsWith('/v1/shares/')

/**
 * What comes together is read anew together, and only after the last reading is through: events that come faster than
 * answers would cut each answer off.
 */
export function createRefresh(
  client: QueryClient,
  id: string,
  alongside: (events: readonly LiveEvent[]) => unknown = () => {},
  whole: Touches = (query) => isAbout(id)(query) || isOfLink(query),
) {
  let waiting: Touches[] = []
  let happened: LiveEvent[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let isReading = false

  function soon(touches: Touches) {
    waiting.push(touches)
    if (!isReading) timer ??= setTimeout(read, burst)
  }

  async function read() {
    const all = waiting
    const events = happened
    waiting = []
    happened = []
    timer = undefined
    isReading = true
    try {
      const predicate: Touches = (query) => all.some((touches) => touches(query))
      await furtherPages(client, predicate)
      const read = client.invalidateQueries({ predicate })
      await Promise.all([read, events.length > 0 && alongside(events)])
    } finally {
      isReading = false
      if (waiting.length > 0) timer ??= setTimeout(read, burst)
    }
  }

  return {
    after(event: LiveEvent) {
      happened.push(event)
      soon(isTouchedBy(event))
    },
    all: () => soon(whole),
    stop() {
      // What is on the way from here would be read later; marking it is enough for that.
      clearTimeout(timer)
      if (waiting.length > 0) void read()
    },
  }
}

/** Somebody pressed "Show more": the list read anew before that page is there would be without it. */
const furtherPages = (client: QueryClient, predicate: Touches) =>
  Promise.allSettled(
    client
      .getQueryCache()
      .findAll({ predicate, fetchStatus: 'fetching' })
      .filter(({ state }) => state.fetchMeta?.fetchMore)
      .map(({ promise }) => promise),
  )
