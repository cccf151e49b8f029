import { type ComponentProps, type RefObject, useRef } from 'react'
import { useListKeys } from '../../../lib/use-list-keys.ts'
import { RowList } from '../../../ui/row-list.tsx'
import { ShowMore } from '../../../ui/show-more.tsx'
import { JobRow } from './job-rows.tsx'
import type { ListedJob } from './listed-job.ts'
import { words } from './words.ts'

interface FoundJobsProps {
  query: ComponentProps<typeof ShowMore>['query'] & { data: unknown }
  jobs: readonly ListedJob[]
  first: ComponentProps<typeof ShowMore>['first']
  searchRef: RefObject<HTMLInputElement | null>
}

/** What was found, as far as it was read. */
export function FoundJobs({ query, jobs, first, searchRef }: FoundJobsProps) {
  const list = useRef<HTMLUListElement>(null)
  useListKeys({ list, search: searchRef, rows: {} })
  return (
    <>
      <RowList ref={list} label={words.list} waiting={query.data === undefined}>
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </RowList>
      <ShowMore query={query} shown={jobs.length} first={first} />
    </>
  )
}
