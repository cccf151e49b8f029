import type { PublicShareJson } from '@latchkey/contract'
import { watch } from './watch.ts'

type Watched = {
  token: string
  access: string | undefined
  /** By the server's clock: how old the page is. */
  since: string
}
type Told = {
  onContent: (content: PublicShareJson['content']) => void
  onComment: () => void
  onEnd: () => void
  /** Too much was missed to be sent again. */
  onMuch: () => void
}

/** Follows an open share until it ends. */
export const watchShare = ({ token, access, since }: Watched, { onContent, onComment, onEnd, onMuch }: Told) =>
  watch(() => ({ watch_share: token, access, since }), {
    onEvent({ event, at, data }) {
      since = at
      if (event === 'content.changed') onContent(data.content as PublicShareJson['content'])
      if (event === 'comment.added') onComment()
      if (event === 'resync') onMuch()
    },
    onEnd,
  })
