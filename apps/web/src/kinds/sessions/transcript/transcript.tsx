import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useNewBelow } from '../../../lib/live/use-new-below.ts'
import { useListKeys } from '../../../lib/use-list-keys.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { NewBelow } from '../../../ui/new-below.tsx'
import type { SessionDetail } from '../use-session-change.ts'
import { words } from '../words.ts'
import { entryIn } from './entry-address.ts'
import { EntryForm } from './entry-form.tsx'
import { entriesPage, pagesAround } from './entry-pages.ts'
import { EntryRow } from './entry-row.tsx'
import { JumpBar } from './jump-bar.tsx'
import { PendingRow } from './pending-row.tsx'
import type { Written } from './use-add-entry.ts'
import { useVirtualEntries } from './use-virtual-entries.ts'

const { transcript: say } = words

export function Transcript({ session, mayAdd }: { session: SessionDetail; mayAdd: boolean }) {
  const { id, entries_total: total } = session
  const [sent, setSent] = useState<{ entry: Written; after: number } | null>(null)
  // The next one that the session gets takes its place, be it this one or somebody else's.
  const pending = sent?.after === total ? sent.entry : null
  const list = useRef<HTMLOListElement>(null)
  const { hash, key } = useLocation()
  const navigate = useNavigate()
  const wanted = entryIn(hash, total)
  const client = useQueryClient()
  const count = total + (pending ? 1 : 0)
  const virtual = useVirtualEntries({
    list,
    count,
    wanted: wanted === null ? null : { seq: wanted, key },
    read: (seq) => Promise.all(pagesAround(seq, total).map((page) => client.prefetchQuery(entriesPage(id, page)))),
    roomBelow: mayAdd ? 320 : 24,
  })
  const newBelow = useNewBelow(list, count, virtual.toEnd)
  // To what one has written as soon as it stands there: where one goes from then on is left alone.
  const follow = useEffectEvent(() => void virtual.toEnd())
  useEffect(() => {
    if (sent) follow()
  }, [sent])
  useListKeys({ list, rows: {} })
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Home') virtual.toStart()
    else if (event.key === 'End') virtual.toEnd()
    else return
    event.preventDefault()
  }
  return (
    <>
      {count === 0 ? (
        <EmptyState drawing="drawer" headline={say.empty}>
          {mayAdd ? say.emptyEditor : say.emptyWhy}
        </EmptyState>
      ) : (
        <>
          <JumpBar
            total={total}
            onStart={() => virtual.toStart()}
            onEnd={() => virtual.toEnd()}
            onEntry={(seq) => navigate(`#${seq}`, { replace: true })}
          />
          <ol
            ref={list}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: from here keys move through what is long.
            tabIndex={0}
            aria-label={say.list}
            onKeyDown={press}
            className="relative rounded-control [overflow-anchor:none]"
            style={{ height: virtual.total }}
          >
            {virtual.rows.map(({ index, top }) => (
              <li
                key={index}
                ref={virtual.measure}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={count}
                className="absolute inset-x-0 top-0 border-b border-line"
                style={{ transform: `translateY(${top}px)` }}
              >
                {index < total ? (
                  <EntryRow sessionId={id} seq={index + 1} wish={wanted === index + 1 ? key : null} />
                ) : (
                  pending && <PendingRow entry={pending} />
                )}
              </li>
            ))}
          </ol>
          <NewBelow count={newBelow} onShow={virtual.toEnd}>
            {say.newBelow(newBelow)}
          </NewBelow>
        </>
      )}
      {mayAdd && <EntryForm sessionId={id} onSent={(entry) => setSent(entry && { entry, after: total })} />}
    </>
  )
}
