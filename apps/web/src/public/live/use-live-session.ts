import type { PublicPage, PublicSessionJson } from '@latchkey/contract'
import { useEffect, useState } from 'react'
import { send } from '../send.ts'
import { watchSession } from './watch-session.ts'

/** A session that anyone may read as it is now, and whether anyone still may. */
export function useLiveSession({ id, content: first }: PublicSessionJson, { api }: Pick<PublicPage, 'api'>) {
  const [content, setContent] = useState(first)
  const [isEnded, setEnded] = useState(false)

  useEffect(() => {
    const show = (change: Partial<typeof first>) =>
      setContent((present) => {
        const total = Math.max(present.entries_total, change.entries_total ?? 0)
        const next = { ...present, ...change, entries_total: total }
        return JSON.stringify(next) === JSON.stringify(present) ? present : next
      })
    return watchSession(id, {
      onEntries: (entries_total) => show({ entries_total }),
      onChange: async () => {
        const { reply } = await send<PublicSessionJson>('GET', api)
        if (reply) show(reply.content)
      },
      onEnd: () => setEnded(true),
    })
  }, [])

  return { content, isEnded, isChanged: content !== first }
}
