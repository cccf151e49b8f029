import type { Brand, PublicCommentsJson } from '@latchkey/contract'
import { useEffect, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { CommentForm } from './comment-form.tsx'
import { Ago } from './moments.tsx'
import { ProblemLine } from './notice-line.tsx'
import { send } from './send.ts'
import { words } from './words.ts'

type Comment = PublicCommentsJson['results'][number]
/** Without an address nothing is fetched or sent: it is a preview. */
type Props = {
  api: string | null
  brand: Brand
  first: PublicCommentsJson | null
  said: number
  /** What is said once there is nothing to talk about any more, where that is not the link itself. */
  gone?: string
}

export function Comments({ api, brand, first, said, gone }: Props) {
  const { comments, cursor, isFailed, add, showMore } = useComments(api, first, said)
  return (
    <section aria-labelledby="comments" className="mt-10 border-t border-line pt-6">
      <h2 id="comments" className="mb-4 text-heading font-semibold">
        {words.comments.title}
      </h2>
      {comments.length === 0 && <p className="text-quiet">{words.comments.none}</p>}
      <ol aria-labelledby="comments" className="flex flex-col gap-5">
        {comments.map((comment) => (
          <li key={comment.id}>
            <p className="flex flex-wrap items-baseline gap-x-3">
              <strong className="font-medium">{authorOf(comment, brand)}</strong>
              <Ago at={comment.created_at} />
            </p>
            <p className="mt-1 whitespace-pre-line">{comment.body}</p>
          </li>
        ))}
      </ol>
      {isFailed && <ProblemLine>{words.comments.failed}</ProblemLine>}
      {cursor && (
        <Button className="needs-script not-printed mt-4" onClick={showMore}>
          {words.comments.more}
        </Button>
      )}
      <CommentForm api={api} onAdded={add} gone={gone} />
    </section>
  )
}

const authorOf = ({ author }: Comment, brand: Brand) =>
  author.name ?? (author.side === 'shop' ? brand.name : words.comments.somebody)

/** The server gives the first ones with the page; where the page was unlocked in place, they are fetched. */
function useComments(api: string | null, first: PublicCommentsJson | null, said: number) {
  const [comments, setComments] = useState(first?.results ?? [])
  const [cursor, setCursor] = useState(first?.next_cursor ?? null)
  const [isFailed, setFailed] = useState(false)

  const join = (more: Comment[]) =>
    setComments((present) => [...present, ...more.filter(({ id }) => !present.some((one) => one.id === id))])

  async function fetchPage(place = '') {
    const { reply } = await send<PublicCommentsJson>('GET', `${api}/comments?page_size=50${place}`)
    setFailed(!reply)
    if (!reply) return
    join(reply.results)
    setCursor(reply.next_cursor)
  }

  // Once, where the page did not bring them.
  useEffect(() => {
    if (!first && api) fetchPage()
  }, [])

  // Where there are later ones to be shown, this one is among them.
  useEffect(() => {
    if (said > 0 && !cursor) fetchPage(`&page=${Math.floor(comments.length / 50) + 1}`)
  }, [said])

  return {
    comments,
    cursor: api && cursor,
    isFailed,
    add: (comment: Comment) => join([comment]),
    showMore: () => fetchPage(`&cursor=${encodeURIComponent(cursor ?? '')}`),
  }
}
