import type { LiveEvent } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { getMe } from '../light-endpoints.ts'
import { keyOf } from '../use-query-of.ts'
import { fieldOf, markFresh } from './fresh.ts'
import { createRefresh } from './refresh-soon.ts'
import { theSocket } from './the-socket.ts'
import { isOfTable, isShowing } from './touched-by.ts'
import { isId, ownChange } from './use-live.ts'

interface Options {
  /** What a page makes of what happened to the records, of each burst once. */
  onEvents?: (events: readonly LiveEvent[]) => unknown
  /** Something may have happened that nobody told of. */
  onMissed?: () => unknown
}

/** Keeps what is shown of a table of records as it is now, for members. An empty id watches nothing. */
export function useLiveTable(id: string, { onEvents, onMissed }: Options = {}): { isAway: boolean } {
  const client = useQueryClient()
  const isAway = useSyncExternalStore(theSocket().onAway, theSocket().isAway)
  const pass = useEffectEvent((events: readonly LiveEvent[]) => onEvents?.(events))
  const lookAnew = useEffectEvent(() => onMissed?.())

  useEffect(() => {
    if (!isId.test(id)) return
    const refresh = createRefresh(client, id, (events) => pass(events), isOfTable(id))
    let stood = false
    async function end() {
      if (!stood) return
      await ownChange(client)
      // Whoever still shows it asks again, and says why it is no longer there.
      void client.invalidateQueries({ queryKey: keyOf(getMe) })
      void client.resetQueries({ predicate: isShowing(id) })
    }
    function take(event: LiveEvent) {
      switch (event.event) {
        case 'watching':
        case 'resync':
          stood = true
          refresh.all()
          return lookAnew()
        case 'refused':
        case 'access.ended':
          return end()
        default:
          if (!event.actor?.is_me) markFresh(partsOf(event))
          return refresh.after(event)
      }
    }
    const unwatch = theSocket().watch(id, take, 'watch_pipeline')
    return () => {
      unwatch()
      refresh.stop()
    }
  }, [client, id])
  return { isAway }
}

/** The record that an event is about, and the fields of it. */
function partsOf({ data: { record_id, fields, comment_id } }: LiveEvent): string[] {
  if (typeof record_id !== 'string') return []
  const changed = Array.isArray(fields) ? fields.map((field) => fieldOf(record_id, String(field))) : []
  return [record_id, ...changed, ...(typeof comment_id === 'string' ? [comment_id] : [])]
}
