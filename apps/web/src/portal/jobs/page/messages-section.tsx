import {
  getCustomerDashboard,
  listCustomerConversations,
  listCustomerMessages,
  sendCustomerMessage,
} from '@latchkey/contract'
import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { Thread } from '../../../kinds/jobs/talk/thread.tsx'
import { useCall } from '../../../lib/use-call.ts'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { CommentForm } from '../../../sharing/comments/comment-form.tsx'
import { useSeen } from '../use-seen.ts'
import type { OwnJob } from './use-own-job.ts'
import { words } from './words.ts'

const { messages: say } = words
const place = 'messages'

/** From wherever on the page something has to be said instead. */
export const goWrite = () => document.querySelector<HTMLElement>(`#${place} textarea`)?.focus()

/** What the shop and its customer say to each other. */
export function MessagesSection({ job: { id, next_steps }, shop }: { job: OwnJob; shop: string }) {
  const said = usePagesOf(listCustomerMessages, { params: { id }, query: { page_size: 100 } })
  const send = useCall(sendCustomerMessage, {
    refresh: [listCustomerMessages, listCustomerConversations, getCustomerDashboard],
  })
  const section = useRef<HTMLElement>(null)
  useSeen(id, said.hasNextPage ? undefined : said.data?.pages.at(-1)?.results.at(-1))
  useArrivalAt(section, said.isFetched)
  return (
    <section
      ref={section}
      id={place}
      aria-labelledby="messages-title"
      className="scroll-mt-14 border-t border-line pt-6 max-sm:scroll-mb-20"
    >
      <h2 id="messages-title" className="mb-4 text-heading font-semibold">
        {say.title}
      </h2>
      <Thread label={say.title} said={said} failed={say.failed} empty={say.empty(shop)} reader="customer" />
      {next_steps.includes('write') && (
        <div className="print:hidden">
          <CommentForm
            say={{ ...say, write: say.write(shop) }}
            draft={`message ${id}`}
            hint={undefined}
            onAdd={(body) => send.mutateAsync({ params: { id }, body })}
          />
        </div>
      )}
    </section>
  )
}

/** Whoever comes for the messages reads the last of them. */
function useArrivalAt(section: RefObject<HTMLElement | null>, isThere: boolean) {
  const { hash } = useLocation()
  const isWanted = hash === `#${place}` && isThere
  useEffect(() => {
    if (!isWanted) return
    // After the frame has gone to the top of a page that it had in store.
    const frame = requestAnimationFrame(() => section.current?.scrollIntoView({ block: 'end' }))
    return () => cancelAnimationFrame(frame)
  }, [isWanted, section])
}
