import {
  addJobNote,
  listAudit,
  listJobMessages,
  listJobNotes,
  listResourceAudit,
  sendJobMessage,
} from '@latchkey/contract'
import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCall } from '../../../lib/use-call.ts'
import { useMedia } from '../../../lib/use-media.ts'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { CommentForm } from '../../../sharing/comments/comment-form.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import type { JobPageData } from '../page/use-job-change.ts'
import { Thread } from './thread.tsx'
import { words } from './words.ts'

interface JobTalkProps {
  job: JobPageData
  mayWrite: boolean
}

const { messages: toCustomer, notes: forShop } = words
const query = { page_size: 100 }

/** What is said with the customer, and what the shop notes for itself: never to be taken for one another. */
export function JobTalk(props: JobTalkProps) {
  const hasRoom = useMedia('(width >= 860px)')
  return (
    <section aria-label={words.label} className="border-t border-line pt-6">
      {hasRoom ? (
        <div className="grid grid-cols-2 items-start gap-5">
          <Messages {...props} />
          <Notes {...props} />
        </div>
      ) : (
        <Tabs
          label={words.label}
          tabs={[
            { value: 'messages', label: toCustomer.title, content: <Messages {...props} /> },
            { value: 'notes', label: <NotesLabel />, content: <Notes {...props} /> },
          ]}
        />
      )}
    </section>
  )
}

const NotesLabel = () => (
  <>
    <Lock size={16} aria-hidden="true" />
    {forShop.title}
  </>
)

function Messages({ job: { id, customer }, mayWrite }: JobTalkProps) {
  const said = usePagesOf(listJobMessages, { params: { id }, query })
  const send = useCall(sendJobMessage, { refresh: [listJobMessages, listAudit, listResourceAudit] })
  const title = customer ? toCustomer.with(customer.name) : toCustomer.title
  return (
    <Paper title={title} className="border-line bg-surface">
      <Thread label={toCustomer.title} said={said} failed={toCustomer.failed} empty={toCustomer.empty} />
      {mayWrite &&
        (customer ? (
          <CommentForm
            say={toCustomer}
            draft={`message ${id}`}
            hint={undefined}
            onAdd={(body) => send.mutateAsync({ params: { id }, body })}
          />
        ) : (
          <p className="mt-4 text-table text-quiet">{toCustomer.noCustomer}</p>
        ))}
    </Paper>
  )
}

function Notes({ job: { id }, mayWrite }: JobTalkProps) {
  const said = usePagesOf(listJobNotes, { params: { id }, query })
  const add = useCall(addJobNote, { refresh: [listJobNotes, listAudit, listResourceAudit] })
  return (
    <Paper
      title={forShop.title}
      aside={
        <span className="flex items-center gap-1.5 text-small font-medium text-amber">
          <Lock size={16} aria-hidden="true" />
          {forShop.only}
        </span>
      }
      className="border-amber/30 bg-amber-soft"
    >
      <Thread label={forShop.title} said={said} failed={forShop.failed} empty={forShop.empty} />
      {mayWrite && (
        <CommentForm
          say={forShop}
          draft={`note ${id}`}
          hint={undefined}
          onAdd={(body) => add.mutateAsync({ params: { id }, body })}
        />
      )}
    </Paper>
  )
}

interface PaperProps {
  title: string
  aside?: ReactNode
  className: string
  children: ReactNode
}

/** A sheet of its own colour. */
const Paper = ({ title, aside, className, children }: PaperProps) => (
  <section aria-label={title} className={`min-w-0 rounded-panel border p-4 ${className}`}>
    <header className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <h2 className="font-semibold">{title}</h2>
      {aside}
    </header>
    {children}
  </section>
)
