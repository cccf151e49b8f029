import { type Endpoint, type LiveEvent, mostWatches } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { markFresh } from './fresh.ts'
import { createRefresh } from './refresh-soon.ts'
import { theSocket } from './the-socket.ts'
import { useSaid } from './use-said.ts'

interface Options {
  /** What shows them, to be read anew when something may have been missed. */
  lists: readonly Endpoint[]
  /** What somebody else did, as a screen reader says it. */
  say: (event: LiveEvent) => string | undefined
}

/** Keeps a list of things as it is now, for whoever has no one thing to watch that they are all part of: the first of them. */
export function useLiveList(ids: readonly string[], { lists, say: sentenceOf }: Options) {
  const client = useQueryClient()
  const { said, say } = useSaid()
  const isAway = useSyncExternalStore(theSocket().onAway, theSocket().isAway)
  // In whatever order they are shown: the same ones are watched on.
  const watched = ids.slice(0, mostWatches).sort().join(' ')
  const paths = lists.map(({ path }) => path).join(' ')
  const tell = useEffectEvent((event: LiveEvent) => {
    if (event.actor?.is_me || event.resource_id === null) return
    markFresh([event.resource_id])
    say(sentenceOf(event))
  })

  useEffect(() => {
    const shown = paths.split(' ')
    const refresh = createRefresh(client, '', undefined, ({ queryKey: [path] }) => shown.includes(String(path)))
    function take(event: LiveEvent, isNew: boolean) {
      switch (event.event) {
        case 'presence':
          return
        case 'watching':
          // Looked at for the first time: what changed between that and now came to nobody.
          return isNew ? undefined : refresh.all()
        case 'resync':
        case 'refused':
        case 'access.ended':
          return refresh.all()
        default:
          refresh.after(event)
          if (isNew) tell(event)
      }
    }
    const stops = watched.split(' ').flatMap((id) => (id === '' ? [] : [theSocket().watch(id, take)]))
    return () => {
      for (const stop of stops) stop()
      refresh.stop()
    }
  }, [client, watched, paths])
  return { isAway, said }
}
