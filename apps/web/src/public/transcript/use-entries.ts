import type { PublicEntriesJson } from '@latchkey/contract'
import { type MouseEvent, useEffect, useState } from 'react'
import { send } from '../send.ts'

type Entries = PublicEntriesJson['results']

type Range = { from: number; to: number }

/** In order and each once, however they came. */
function joined(present: Entries, more: Entries) {
  const known = new Set(present.map(({ seq }) => seq))
  const fresh = more.filter(({ seq }) => !known.has(seq))
  return fresh.length === 0 ? present : [...present, ...fresh].sort((a, b) => a.seq - b.seq)
}

/** The server gives the first ones with the page; where the page was unlocked in place, they are fetched. */
export function useEntries(api: string | null, first: PublicEntriesJson | null, total: number) {
  const [list, setList] = useState(first)
  const [added, setAdded] = useState<Range | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isFailed, setFailed] = useState(false)

  async function fetchPage(after: string | null, place = after ? `&cursor=${encodeURIComponent(after)}` : '') {
    setBusy(true)
    const { reply } = await send<PublicEntriesJson>('GET', `${api}/entries?page_size=50${place}`)
    setBusy(false)
    setFailed(!reply)
    if (!reply) return
    setList((present) => ({ ...reply, results: joined(present?.results ?? [], reply.results) }))
    const [from, to] = [reply.results[0]?.seq, reply.results.at(-1)?.seq]
    if (after && from && to) setAdded({ from, to })
  }

  // Once, where the page did not bring them.
  useEffect(() => {
    if (!first && api) fetchPage(null)
  }, [])

  // What was said since: whoever has not come to the end yet will.
  useEffect(() => {
    if (!api || !list) return
    const last = list.results.at(-1)?.seq ?? 0
    if (list.next_cursor) setList({ ...list, count: Math.max(list.count, total) })
    else if (total > last) fetchPage(null, `&page=${Math.floor(last / 50) + 1}`)
  }, [total])

  // Whoever pressed reads on where the new ones begin.
  useEffect(() => {
    if (added) document.getElementById(`entry-${added.from}`)?.focus()
  }, [added])

  return {
    entries: list?.results ?? [],
    /** null: not known yet. */
    count: list?.count ?? null,
    page: first?.page ?? 1,
    isMore: api !== null && list?.next_cursor != null,
    isBusy,
    isFailed,
    added,
    showMore: (event: MouseEvent) => {
      // In a tab of its own it is the next page, as any link is.
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      if (!isBusy) fetchPage(list?.next_cursor ?? null)
    },
  }
}
