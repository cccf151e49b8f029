import type { Field, listSavedFilterRecords, ReplyOf } from '@latchkey/contract'
import { Link } from '../../../ui/link.tsx'
import { isFigure, valueText } from '../../../ui/record-values/value-text.ts'
import { ScrollArea } from '../../../ui/scroll-area.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { recordName } from '../record-name.ts'
import { words } from '../words.ts'
import type { FilterDetail } from './use-filter-change.ts'

type Row = ReplyOf<typeof listSavedFilterRecords>['results'][number]

interface MatchTableProps {
  filter: FilterDetail
  rows: Row[]
  /** Others are on their way. */
  waiting: boolean
  /** The reader is of the shop, and may see all of the table. */
  isOurs: boolean
}

/** Wider than its place with many fields: then it is pushed to and fro, by keyboard too. */
export function MatchTable({ filter, rows, waiting, isOurs }: MatchTableProps) {
  const [main, ...others] = filter.fields
  if (!main) return null
  const open = (row: Row) => {
    const place = isOurs ? `/records/${filter.pipeline_id}` : `/saved-filters/${filter.id}/records`
    return <Link to={`${place}/${row.id}`}>{recordName(filter, row)}</Link>
  }
  const caption = words.matches.caption(filter.name)
  return (
    <ScrollArea
      aria-label={caption}
      aria-busy={waiting}
      className={`transition-opacity ${waiting ? 'opacity-60' : ''}`}
    >
      <Table
        caption={caption}
        columns={[{ ...columnOf(main), main: true, cell: open }, ...others.map(columnOf)]}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </ScrollArea>
  )
}

const columnOf = ({ key, label, type }: Field): Column<Row> => ({
  key,
  header: <span className="whitespace-nowrap">{label}</span>,
  cell: ({ data }) => valueText(type, data[key]),
  ...(isFigure(type) && { align: 'end' }),
  className: `sm:max-w-72 sm:truncate ${isFigure(type) ? 'tabular-nums sm:whitespace-nowrap' : ''}`,
})
