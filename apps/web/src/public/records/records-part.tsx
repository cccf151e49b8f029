import type { PublicShareJson } from '@latchkey/contract'
import { useEffect, useRef, useState } from 'react'
import { useClock } from '../clock.tsx'
import type { ContentProps } from '../kinds/content-props.ts'
import { ProblemLine } from '../notice-line.tsx'
import { isNarrowed } from './asked.ts'
import { ExportBar } from './export-bar.tsx'
import { FilterButton } from './filter-button.tsx'
import { NoRecords, ShowAll } from './no-records.tsx'
import { Pages } from './pages.tsx'
import { RecordsTable } from './records-table.tsx'
import { SearchForm } from './search-form.tsx'
import { type Done, useOpenRecord } from './use-open-record.tsx'
import { useRecords } from './use-records.ts'
import { recordWords as words } from './words.ts'

export type RecordsContent = NonNullable<Extract<PublicShareJson, { kind: 'saved_filter' }>['content']>
type Props = ContentProps<RecordsContent>

/** The records, and all that can be done with them. */
export function RecordsPart({ content, api, path, records: first, share, said, news }: Props) {
  const records = useRecords({ api, path, first, news })
  const { list, asked, problem, changes, isBusy } = records
  const { fields } = content.pipeline
  const [done, setDone] = useState<Done | null>(null)
  const { open, dialog } = useOpenRecord({ api, fields, records, share, said, onDone: setDone })
  const numbers = new Intl.NumberFormat(useClock().locale)
  const part = useRef<HTMLElement>(null)
  const line = useRef<HTMLParagraphElement>(null)

  // The row has gone, and the button that was pressed in it: on from the line that says so.
  useEffect(() => {
    if (!done?.isGone) return
    const timer = setTimeout(() => line.current?.focus())
    return () => clearTimeout(timer)
  }, [done])

  async function turn(next: typeof asked) {
    setDone(null)
    if (!(await records.go(next))) part.current?.scrollIntoView({ block: 'start' })
  }

  if (!api && !list) return <p className="mt-8 text-quiet">{words.later}</p>
  const place = { api, path, asked, go: records.go }
  return (
    <section ref={part} aria-label={words.list} aria-busy={isBusy} className="mt-6 scroll-mt-4">
      <div className="not-printed mb-4 flex flex-wrap items-end gap-x-3 gap-y-3 max-sm:gap-2">
        <SearchForm {...place} fields={fields} />
        <FilterButton {...place} fields={fields} />
        {share.capabilities.includes('export') && <ExportBar {...place} list={list} />}
      </div>
      <ProblemLine>{problem}</ProblemLine>
      <p
        ref={line}
        tabIndex={-1}
        role="status"
        className="mb-4 border-l-2 border-accent pl-3 outline-none empty:hidden not-printed"
      >
        {done?.sentence}
      </p>
      {list && list.count > 0 && isNarrowed(asked) && (
        <p className="not-printed flex flex-wrap items-baseline gap-x-3">
          <span role="status">{words.found(numbers.format(list.count))}</span>
          {api !== null && <ShowAll {...place} />}
        </p>
      )}
      {!list && !problem && <InGrey />}
      {list && list.results.length > 0 && (
        <RecordsTable {...place} fields={fields} list={list} isBusy={isBusy} share={share} open={open} />
      )}
      {list?.results.length === 0 && <NoRecords {...place} />}
      {list && <Pages {...place} list={list} turn={turn} isBusy={isBusy} />}
      <p role="status" className="sr-only">
        {isBusy ? words.loading : changes > 0 && <span key={changes}>{words.changed}</span>}
      </p>
      {dialog}
    </section>
  )
}

/** In the shape of what comes. */
const InGrey = () => (
  <div aria-hidden="true" className="flex flex-col">
    {[0, 1, 2, 3, 4, 5].map((line) => (
      <div key={line} className="border-b border-line py-3">
        <div className="h-3.5 animate-pulse rounded-small bg-sunk" />
      </div>
    ))}
  </div>
)
