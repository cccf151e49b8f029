import { listPendingJobs } from '@latchkey/contract'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useMedia } from '../../../lib/use-media.ts'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { besideOf, type Place } from './beside-of.ts'
import { useLeavers } from './use-leavers.ts'

export type Queue = ReturnType<typeof useQueue>

const often = 5_000

/** What waits, which of it is looked at, and the ways from there. The address says which. */
export function useQueue() {
  const { id } = useParams()
  const navigate = useNavigate()
  const hasRoom = useMedia('(width >= 1024px)')
  // Nothing tells of what customers hand in meanwhile; it is looked for as long as the page is in sight.
  const query = usePagesOf(listPendingJobs, { query: { page_size: 100 } }, { every: often })
  const rows = query.data?.pages.flatMap(({ results }) => results) ?? []
  const ids = rows.map((row) => row.id)
  const decided = useRef(new Set<string>())
  const wantsFocus = useRef(false)
  useLeavers(query.data && rows, { selected: id, decided })

  const [place, setPlace] = useState<Place>({ id, index: 0 })
  const index = id === undefined ? 0 : ids.indexOf(id)
  if (index >= 0 && (place.id !== id || place.index !== index)) setPlace({ id, index })

  const show = (next: string | undefined) => {
    wantsFocus.current = true
    if (next !== id) void navigate(next ? `/review/${next}` : '/review', { replace: id !== undefined })
    if (next === ids.at(-1) && query.hasNextPage) void query.fetchNextPage()
  }
  const first = ids[0]
  useEffect(() => {
    // Beside the list there is always one; on a phone the list comes first.
    if (hasRoom && id === undefined && first) void navigate(`/review/${first}`, { replace: true })
  }, [hasRoom, id, first, navigate])

  return {
    query,
    rows,
    id,
    hasRoom,
    position: id === undefined ? -1 : ids.indexOf(id),
    go: (by: 1 | -1) => show(besideOf(ids, place, by)),
    /** Before a job is answered: what is said of those that others answer is not said of it. `goOn` leads to the next. */
    answer: (answered: string) => {
      decided.current.add(answered)
      const left = ids.filter((other) => other !== answered)
      const next = besideOf(left, { ...place, id: answered }, 1)
      return { goOn: () => show(next), stay: () => void decided.current.delete(answered) }
    },
    /** True once after one was led to a job, and not by a press on it. */
    takeFocus: () => {
      const wanted = wantsFocus.current
      wantsFocus.current = false
      return wanted
    },
  }
}
