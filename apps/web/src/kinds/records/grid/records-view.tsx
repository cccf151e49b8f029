import { type ReactNode, useRef } from 'react'
import { useListKeys } from '../../../lib/use-list-keys.ts'
import { useMedia } from '../../../lib/use-media.ts'
import { useStanding } from '../../../lib/use-standing.ts'
import { QueryState } from '../../../ui/query-state.tsx'
import { toastProblem } from '../../../ui/toast-problem.ts'
import type { ShownPipeline } from '../pipelines/edit-pipeline-dialog.tsx'
import { words } from '../words.ts'
import { columnsOf } from './columns.ts'
import { ColumnsMenu } from './columns-menu.tsx'
import { ExportMenu } from './export-menu.tsx'
import { FilterPlace } from './filter-place.tsx'
import { type GridAddress, isNarrowed } from './grid-address.ts'
import { GridBar } from './grid-bar.tsx'
import { GridSkeleton } from './grid-skeleton.tsx'
import { NoRecords } from './no-records.tsx'
import { RecordCards } from './record-cards.tsx'
import { RecordsGrid } from './records-grid.tsx'
import { useColumnChoice } from './use-column-choice.ts'
import { useRecordActions } from './use-record-actions.ts'
import { type ShownRecord, useRecords } from './use-records.ts'

const { grid: say } = words

interface RecordsViewProps {
  pipeline: ShownPipeline
  address: GridAddress
  onChange: (next: Partial<GridAddress>) => void
  /** What begins a record. */
  begin: ReactNode
  headOf: (isEmpty: boolean) => ReactNode
}

/** The records of a table, or its bin: a grid, and on a phone cards. */
export function RecordsView({ pipeline, address, onChange, begin, headOf }: RecordsViewProps) {
  const { id, fields } = pipeline
  const search = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const isPhone = useMedia('(width < 640px)')
  const records = useRecords(id, address, 100)
  const data = useStanding(records)
  const rows = data?.pages.flatMap(({ results }) => results) ?? []
  const all = columnsOf(fields)
  const { shown, isShown, show } = useColumnChoice(id, all)
  const actions = useRecordActions(fields)
  const isBin = address.state === 'deleted'
  const act = (record: ShownRecord) =>
    void (isBin ? actions.restore(record) : actions.remove(record)).catch(toastProblem)
  const waiting = records.data === undefined
  const label = isBin ? say.binTitle(pipeline.name) : pipeline.name
  useListKeys({ list: grid, search, rows: {} })
  const isEmpty = data !== undefined && rows.length === 0 && !isNarrowed(address)
  const shared = { label, fields, columns: shown, records: rows, isBin, waiting, onAct: act }
  return (
    <>
      {headOf(isEmpty)}
      {!isEmpty && (
        <GridBar address={address} onChange={onChange} searchRef={search} columns={shown} isPhone={isPhone}>
          <FilterPlace pipeline={pipeline} filter={address.filter} onChange={(filter) => onChange({ filter })} />
          <ColumnsMenu columns={all} isShown={isShown} onShow={show} />
          {!isBin && <ExportMenu pipeline={pipeline} address={address} first={data?.pages[0]} />}
        </GridBar>
      )}
      <QueryState query={{ ...records, data }} failed={say.failed} skeleton={<GridSkeleton />}>
        {({ pages: [first] }) => {
          if (!first || rows.length === 0)
            return (
              <NoRecords
                narrowed={isNarrowed(address)}
                isBin={isBin}
                onClear={() => onChange({ search: '', filter: '' })}
                begin={begin}
              />
            )
          if (isPhone) return <RecordCards {...shared} query={records} first={first} />
          const isEstimate = first.count_is_estimate === true && records.hasNextPage
          return (
            <>
              <RecordsGrid
                {...shared}
                name={`${id} ${JSON.stringify(address)}`}
                count={isEstimate ? -1 : Math.max(first.count, rows.length)}
                more={records}
                sort={address.sort}
                onSort={(sort) => onChange({ sort })}
                actions={actions}
                gridRef={grid}
              />
              <div className="mt-3 flex flex-wrap justify-between gap-x-6 gap-y-1">
                <p role="status" className="text-table text-quiet">
                  {say.count(Math.max(first.count, rows.length), isEstimate)}
                </p>
                <p className="text-small text-quiet">{!isBin && say.keys}</p>
              </div>
            </>
          )
        }}
      </QueryState>
    </>
  )
}
