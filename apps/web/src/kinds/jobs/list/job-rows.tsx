import { mostJobsAtOnce } from '@latchkey/contract'
import { Share2 } from 'lucide-react'
import { type ComponentProps, type RefObject, useRef } from 'react'
import { useListKeys } from '../../../lib/use-list-keys.ts'
import { useSelection } from '../../../lib/use-selection.ts'
import { useShareMany } from '../../../sharing/use-share-many.tsx'
import { Button } from '../../../ui/button.tsx'
import { SelectionBar } from '../../../ui/selection-bar.tsx'
import { ShowMore } from '../../../ui/show-more.tsx'
import { kind, reachShownBy, shareTargetOf } from '../share-target-of.ts'
import { JobList } from './job-list.tsx'
import type { JobSharing, ListedJob } from './job-row.tsx'
import { MoveChosen } from './move-chosen.tsx'
import { words } from './words.ts'

interface JobRowsProps {
  query: ComponentProps<typeof ShowMore>['query'] & { data: unknown }
  rows: ListedJob[]
  first: ComponentProps<typeof ShowMore>['first']
  searchRef: RefObject<HTMLInputElement | null>
  sharing: JobSharing
}

/** The rows, what letters do with them, and what can be done with several. */
export function JobRows({ query, rows, first, searchRef, sharing }: JobRowsProps) {
  const list = useRef<HTMLUListElement>(null)
  const { chosen, choose, clear } = useSelection(
    rows.map(({ id }) => id),
    mostJobsAtOnce,
  )
  const many = useShareMany()
  const { share, openLink } = sharing
  const withJob = (act: (job: ListedJob) => void) => (id: string) => {
    const job = rows.find((row) => row.id === id)
    if (job) act(job)
  }
  useListKeys({
    list,
    search: searchRef,
    rows: {
      x: choose,
      ...(share ? { s: withJob(share) } : {}),
      ...(openLink ? { c: withJob((job) => openLink.copy(shareTargetOf(job), job.reference)) } : {}),
    },
  })
  const shareChosen = () =>
    many.shareMany({
      kind,
      ids: [...chosen],
      what: words.jobs(chosen.size),
      refresh: reachShownBy,
      onShared: clear,
    })
  return (
    <>
      <JobList ref={list} jobs={rows} waiting={query.data === undefined} handling={{ ...sharing, chosen, choose }} />
      <ShowMore query={query} shown={rows.length} first={first} />
      <p className="mt-6 text-small text-quiet max-md:hidden">{words.keys}</p>
      <SelectionBar count={chosen.size} onClear={clear}>
        {share && (
          <Button variant="primary" icon={<Share2 size={16} />} onClick={shareChosen}>
            {words.shareMany(chosen.size)}
          </Button>
        )}
        <MoveChosen jobs={rows.filter(({ id }) => chosen.has(id))} onMoved={clear} />
      </SelectionBar>
      {many.dialog}
    </>
  )
}
