import type { listComments } from '@latchkey/contract'
import type { usePagesOf } from '../../lib/use-pages-of.ts'
import { QueryState } from '../../ui/query-state.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { CommentForm } from './comment-form.tsx'
import { Said } from './said.tsx'
import { words } from './words.ts'

interface CommentsSectionProps {
  comments: ReturnType<typeof usePagesOf<typeof listComments>>
  /** Absent for whoever may only read. */
  onAdd: ((body: { body: string }) => Promise<unknown>) | undefined
  draft: string
  hint?: string
  className?: string
}

/** What was said, and a place to say something: the same on everything that can be talked about. */
export function CommentsSection({ comments, onAdd, draft, hint, className }: CommentsSectionProps) {
  return (
    <section aria-labelledby="comments" className={className}>
      <h2 id="comments" className="mb-4 text-heading font-semibold">
        {words.title}
      </h2>
      <QueryState query={comments} failed={words.failed} skeleton={<SkeletonRows rows={2} />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ results }) => results)
          const [first] = pages
          if (rows.length === 0 || !first) return <p className="text-quiet">{words.empty}</p>
          return (
            <>
              <ol aria-labelledby="comments" className="flex flex-col gap-6">
                {rows.map((comment) => (
                  <Said key={comment.id} comment={comment} />
                ))}
              </ol>
              {comments.hasNextPage && <ShowMore query={comments} shown={rows.length} first={first} />}
            </>
          )
        }}
      </QueryState>
      {onAdd && <CommentForm onAdd={onAdd} draft={draft} hint={hint} />}
    </section>
  )
}
