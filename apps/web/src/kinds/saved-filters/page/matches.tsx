import { listSavedFilterRecords } from '@latchkey/contract'
import { useRef, useState } from 'react'
import { askedOf } from '../../../lib/list-filters.ts'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { useStanding } from '../../../lib/use-standing.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterSelect, Filters } from '../../../ui/filters.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { ShowMore } from '../../../ui/show-more.tsx'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import { words } from '../words.ts'
import { ExportMenu } from './export-menu.tsx'
import { MatchTable } from './match-table.tsx'
import type { FilterDetail } from './use-filter-change.ts'

const { matches: say } = words
const nothingAsked = { search: '', sort: '' }

interface MatchesProps {
  filter: FilterDetail
  mayExport: boolean
}

/** The records that fit now. */
export function Matches({ filter, mayExport }: MatchesProps) {
  const searchRef = useRef<HTMLInputElement>(null)
  const [asked, setAsked] = useState(nothingAsked)
  const query = askedOf(asked)
  const found = usePagesOf(listSavedFilterRecords, { params: { id: filter.id }, query: { ...query, page_size: 50 } })
  const data = useStanding(found)
  const rows = data?.pages.flatMap(({ results }) => results) ?? []
  const first = data?.pages[0]
  const change = (next: Partial<typeof asked>) => setAsked({ ...asked, ...next })
  return (
    <>
      <div className="mb-1 flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="font-medium tabular-nums">
          {first && (first.count_is_estimate ? words.aboutRecords : words.records)(first.count)}
        </p>
        {mayExport && first && first.count > 0 && <ExportMenu id={filter.id} count={first.count} query={query} />}
      </div>
      {(asked.search !== '' || rows.length > 0) && (
        <div className="mt-3">
          <Filters
            search={{
              value: asked.search,
              onChange: (search) => change({ search }),
              label: say.search,
              hint: say.searchHint,
              ref: searchRef,
            }}
            selects={
              <FilterSelect
                label={say.sort}
                width="w-52"
                options={sortsOf(filter)}
                value={asked.sort}
                onChange={(sort) => change({ sort })}
              />
            }
          />
        </div>
      )}
      <QueryState query={{ ...found, data }} failed={say.failed} skeleton={<SkeletonRows rows={8} faces={false} />}>
        {() =>
          rows.length === 0 || !first ? (
            <Nothing isSearch={asked.search !== ''} onClear={() => setAsked(nothingAsked)} />
          ) : (
            <>
              <MatchTable filter={filter} rows={rows} waiting={found.data === undefined} isOurs={mayExport} />
              <ShowMore query={found} shown={rows.length} first={first} />
            </>
          )
        }
      </QueryState>
    </>
  )
}

const sortsOf = ({ fields }: FilterDetail) => [
  ...Object.entries(say.sorts).map(([value, label]) => ({ value, label })),
  ...fields.flatMap(({ key, label }) => [
    { value: key, label: say.up(label) },
    { value: `-${key}`, label: say.down(label) },
  ]),
]

const Nothing = ({ isSearch, onClear }: { isSearch: boolean; onClear: () => void }) => (
  <EmptyState
    drawing="drawer"
    headline={isSearch ? say.nothing : say.empty}
    action={isSearch && <Button onClick={onClear}>{say.clear}</Button>}
  >
    {isSearch ? say.nothingWhy : say.emptyWhy}
  </EmptyState>
)
