import { listJobs } from '@latchkey/contract'
import { type ReactNode, useRef } from 'react'
import { askedOf } from '../../../lib/list-filters.ts'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { useStanding } from '../../../lib/use-standing.ts'
import { useMayShare } from '../../../sharing/use-may-share.ts'
import { useOpenLink } from '../../../sharing/use-open-link.tsx'
import { useShareDialog } from '../../../sharing/use-share-dialog.tsx'
import { EmptyList } from '../../../ui/empty-list.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { type ListView, ViewSwitch } from '../../../ui/view-switch.tsx'
import { shareTargetOf } from '../share-target-of.ts'
import { words as jobWords } from '../words.ts'
import { FilterBar } from './filter-bar.tsx'
import { JobBoard } from './job-board.tsx'
import { ListSkeleton } from './job-list.tsx'
import type { JobSharing } from './job-row.tsx'
import { JobRows } from './job-rows.tsx'
import { isNarrowed, type ListFilters, noFilters } from './list-filters.ts'
import { words } from './words.ts'

interface JobResultsProps {
  filters: ListFilters
  onChange: (filters: ListFilters) => void
  view: ListView
  onView: (view: ListView) => void
  /** The button that takes a job down. */
  begin: ReactNode
}

export function JobResults({ filters, onChange, view, onView, begin }: JobResultsProps) {
  const search = useRef<HTMLInputElement>(null)
  const isBoard = view === 'board'
  // On the board each status is a column.
  const wanted = isBoard ? { ...filters, status: noFilters.status } : filters
  const jobs = usePagesOf(listJobs, { query: { ...askedOf(wanted), page_size: 50 } })
  const data = useStanding(jobs)
  const rows = data?.pages.flatMap(({ results }) => results) ?? []
  const narrowed = isNarrowed(wanted)
  // The empty page brings the button itself, and there is nothing to search.
  const isEmpty = !narrowed && data !== undefined && rows.length === 0
  const mayShare = useMayShare()
  const openLink = useOpenLink()
  const dialog = useShareDialog((id) => {
    const row = rows.find((one) => one.id === id)
    return row && shareTargetOf(row)
  })
  const sharing: JobSharing = { share: mayShare ? (job) => dialog.share(shareTargetOf(job)) : undefined, openLink }

  return (
    <>
      <PageHeader title={jobWords.title} actions={!isEmpty && begin} />
      {!isEmpty && (
        <FilterBar filters={wanted} onChange={onChange} searchRef={search} withStatus={!isBoard}>
          <ViewSwitch view={view} onChange={onView} />
        </FilterBar>
      )}
      <QueryState query={{ ...jobs, data }} failed={words.failed} skeleton={<ListSkeleton />}>
        {({ pages: [first] }) =>
          rows.length === 0 || !first ? (
            <EmptyList
              words={words}
              narrowed={narrowed}
              onClear={() => onChange({ ...noFilters, sort: filters.sort })}
              begin={begin}
            />
          ) : isBoard ? (
            <JobBoard filters={wanted} sharing={sharing} />
          ) : (
            <JobRows query={jobs} rows={rows} first={first} searchRef={search} sharing={sharing} />
          )
        }
      </QueryState>
      {dialog.dialog}
      {openLink?.dialog}
    </>
  )
}
