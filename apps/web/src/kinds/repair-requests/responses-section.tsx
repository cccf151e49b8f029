import { listResponses, type ReplyOf } from '@latchkey/contract'
import { useState } from 'react'
import { usePagesOf } from '../../lib/use-pages-of.ts'
import { QueryState } from '../../ui/query-state.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { type Answer, AnswerDialog } from './answer-dialog.tsx'
import { ResponseCard } from './response-card.tsx'
import { words } from './words.ts'

export type Response = ReplyOf<typeof listResponses>['results'][number]

const { responses: say } = words

/** What contractors offered, beside one another: the same line of each at the same height. Nothing until one came. */
export function ResponsesSection({ id }: { id: string }) {
  const responses = usePagesOf(listResponses, { params: { id }, query: { page_size: 50 } })
  const [answer, setAnswer] = useState<Answer | null>(null)
  const rows = responses.data?.pages.flatMap(({ results }) => results) ?? []
  if (responses.data && rows.length === 0) return null
  const isOneAccepted = rows.some(({ status }) => status === 'accepted')
  const open = rows.filter(({ status, decision }) => status === 'pending' && decision === 'accept')
  return (
    <section aria-labelledby="responses" className="border-t border-line pt-6">
      <h2 id="responses" className="mb-4 text-heading font-semibold">
        {say.title}
      </h2>
      <QueryState query={responses} failed={say.failed} skeleton={<SkeletonRows rows={2} />}>
        {({ pages: [first] }) => (
          <>
            <ul
              aria-labelledby="responses"
              className="grid gap-x-4 gap-y-6 sm:grid-cols-[repeat(auto-fill,minmax(15rem,1fr))]"
            >
              {rows.map((response) => (
                <ResponseCard
                  key={response.id}
                  response={response}
                  mayAccept={!isOneAccepted}
                  onAnswer={(verdict) => setAnswer({ verdict, response })}
                />
              ))}
            </ul>
            {responses.hasNextPage && first && <ShowMore query={responses} shown={rows.length} first={first} />}
          </>
        )}
      </QueryState>
      <AnswerDialog answer={answer} others={open.length - 1} onClose={() => setAnswer(null)} />
    </section>
  )
}
