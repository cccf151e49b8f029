import type { LiveEvent, Presence } from '@latchkey/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { getMe } from '../light-endpoints.ts'
import { keyOf } from '../use-query-of.ts'
import { freshOf, markFresh } from './fresh.ts'
import { createRefresh } from './refresh-soon.ts'
import { theSocket } from './the-socket.ts'
import { isAbout, isShowing } from './touched-by.ts'
import { useSaid } from './use-said.ts'
import { sentenceOf } from './words.ts'

export interface Live {
  /** Nothing of it may be shown any more. */
  hasEnded: boolean
  /** Changes do not come just now. */
  isAway: boolean
  /** Who else looks at it. */
  people: Presence['people']
  /** What others did, for screen readers. */
  said: string
}

interface Options {
  /** What else a page makes of what happened: of each burst once, and not before it was through with the last. */
  onEvents?: (events: readonly LiveEvent[]) => unknown
}

/** Keeps all that is shown of one thing as it is now. Give the component that calls it the id as its key. */
export function useLive(id: string, { onEvents }: Options = {}): Live {
  const client = useQueryClient()
  const [hasEnded, setEnded] = useState(false)
  const [people, setPeople] = useState<Presence['people']>([])
  const { said, say } = useSaid()
  const isAway = useSyncExternalStore(theSocket().onAway, theSocket().isAway)
  const pass = useEffectEvent((events: readonly LiveEvent[]) => onEvents?.(events))
  const tell = useEffectEvent((event: LiveEvent, isNew: boolean) => {
    if (!isNew) return
    markFresh(freshOf(event))
    say(sentenceOf(event))
  })

  useEffect(() => {
    if (!isId.test(id)) return
    const refresh = createRefresh(client, id, (events) => pass(events))
    let stood = false
    let isHere = true
    async function end() {
      // Whoever deletes or leaves it is on the way to another page.
      await ownChange(client)
      if (isHere) setEnded(true)
    }
    function take(event: LiveEvent, isNew: boolean) {
      switch (event.event) {
        case 'presence':
          return setPeople((event.data as Presence).people)
        case 'watching':
          stood = true
          // Looked at for the first time: what changed between that and now came to nobody.
          return isNew ? undefined : refresh.all()
        case 'resync':
          return refresh.all()
        case 'refused':
          return stood ? end() : refresh.all()
        case 'access.ended':
          return end()
        default:
          refresh.after(event)
          tell(event, isNew)
      }
    }
    const unwatch = theSocket().watch(id, take)
    return () => {
      isHere = false
      unwatch()
      refresh.stop()
    }
  }, [client, id])

  // Only now, when nothing shows it any more: who still did would ask for it again.
  useEffect(() => {
    if (hasEnded) forget(client, id)
  }, [client, id, hasEnded])
  // Who is here now cannot be known without a line.
  return { hasEnded, isAway: isAway && !hasEnded, people: isAway ? [] : people, said }
}

export const isId = /^[0-9a-f-]{36}$/
const mostWait = 800
const step = 50

/** Whoever does something that ends a watch goes elsewhere by themselves. */
export async function ownChange(client: QueryClient) {
  for (let waited = 0; waited < mostWait && client.isMutating() > 0; waited += step)
    await new Promise((done) => setTimeout(done, step))
}

/** Nothing of it stays, not in lists either; and if it is the sign-in that ended, the app goes there. */
function forget(client: QueryClient, id: string) {
  client.removeQueries({ predicate: isAbout(id) })
  client.removeQueries({ predicate: isShowing(id), type: 'inactive' })
  void client.invalidateQueries({ predicate: isShowing(id) })
  void client.invalidateQueries({ queryKey: keyOf(getMe) })
}
