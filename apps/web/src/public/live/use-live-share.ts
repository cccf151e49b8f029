import type { PublicPage, PublicShareJson } from '@latchkey/contract'
import { useEffect, useState } from 'react'
import { send } from '../send.ts'
import { watchShare } from './watch-share.ts'

/**
 * An open share as it is now; whether it still is; and how often something was said or may have changed beside what is told,
 * so that it can be fetched.
 */
export function useLiveShare(share: PublicShareJson, door: Pick<PublicPage, 'api' | 'now'>) {
  const [content, setContent] = useState<PublicShareJson['content']>(null)
  const [said, setSaid] = useState(0)
  const [news, setNews] = useState(0)
  const [isEnded, setEnded] = useState(false)
  const isOpen = share.state === 'open'

  useEffect(() => {
    if (!isOpen) return
    const onComment = () => setSaid((count) => count + 1)
    const onNews = () => setNews((count) => count + 1)
    // A little from before the page is sent again.
    const show = (next: PublicShareJson['content']) =>
      setContent((present) => (JSON.stringify(next) === JSON.stringify(present ?? share.content) ? present : next))
    const token = decodeURIComponent(door.api.split('/').pop() ?? '')
    return watchShare(
      { token, access: share.access, since: door.now },
      {
        onContent: (next) => {
          show(next)
          onNews()
        },
        onComment,
        onEnd: () => setEnded(true),
        onMuch: async () => {
          const { reply } = await send<PublicShareJson>('GET', door.api)
          if (reply?.content) show(reply.content)
          onComment()
          onNews()
        },
      },
    )
  }, [isOpen])

  const present = content ? ({ ...share, content } as PublicShareJson) : share
  return { present, said, news, isEnded, isChanged: content !== null }
}
