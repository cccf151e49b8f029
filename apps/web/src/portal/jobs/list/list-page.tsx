import { listCustomerJobs } from '@latchkey/contract'
import { useRef } from 'react'
import { useSearchParams } from 'react-router'
import { askedOf } from '../../../lib/list-filters.ts'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { useStanding } from '../../../lib/use-standing.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Link } from '../../../ui/link.tsx'
import { LiveLine } from '../../../ui/live-line.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { PageTitle } from '../../frame/page-title.tsx'
import { usePortalPath } from '../../use-portal-path.ts'
import { BeginLink } from './begin-link.tsx'
import { FilterBar } from './filter-bar.tsx'
import { FoundJobs } from './found-jobs.tsx'
import { RowsSkeleton } from './job-rows.tsx'
import { filterQuery, isNarrowed, noFilters, readFilters } from './list-filters.ts'
import { NoJobs } from './no-jobs.tsx'
import { nowAndThen, useLiveJobs } from './use-live-jobs.ts'
import { words } from './words.ts'

/** All jobs of a customer, drafts among them, and what narrows them. */
export function Component() {
  const portalPath = usePortalPath()
  const [search, setSearch] = useSearchParams()
  const searchRef = useRef<HTMLInputElement>(null)
  const filters = readFilters(search)
  const narrowed = isNarrowed(filters)
  const pages = usePagesOf(
    listCustomerJobs,
    { query: { ...filterQuery(filters), page_size: 20 } },
    { every: nowAndThen },
  )
  const data = useStanding(pages)
  const jobs = data?.pages.flatMap(({ results }) => results) ?? []
  const live = useLiveJobs(jobs)
  const isEmpty = !narrowed && data !== undefined && jobs.length === 0
  const change = (next: typeof filters) => setSearch(askedOf(next), { replace: true })
  return (
    <>
      <PageTitle
        title={words.list}
        above={
          <Link to={portalPath()} className="-my-3 inline-block py-3">
            {words.back}
          </Link>
        }
        actions={!isEmpty && <BeginLink />}
      />
      {!isEmpty && <FilterBar filters={filters} onChange={change} searchRef={searchRef} />}
      <QueryState query={{ ...pages, data }} failed={words.failed} skeleton={<RowsSkeleton />}>
        {({ pages: [first] }) =>
          isEmpty ? (
            <NoJobs />
          ) : jobs.length === 0 || !first ? (
            <EmptyState
              drawing="drawer"
              headline={words.nothing}
              action={<Button onClick={() => change(noFilters)}>{words.clear}</Button>}
            >
              {words.nothingWhy}
            </EmptyState>
          ) : (
            <FoundJobs query={pages} jobs={jobs} first={first} searchRef={searchRef} />
          )
        }
      </QueryState>
      <LiveLine {...live} />
    </>
  )
}
