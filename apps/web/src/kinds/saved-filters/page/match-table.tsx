import type { Field, listSavedFilterRecords, ReplyOf } from '@latchkey/contract'
import { Link } from '../../../ui/link.tsx'
import { isFigure, valueWords } from '../../../ui/record-values/value-words.ts'
import { type Column, Table } from '../../../ui/table.tsx'
import { words } from '../words.ts'
import type { FilterDetail } from './use-filter-change.ts'

type Row = ReplyOf<typeof listSavedFilterRecords>['results'][number]

interface MatchTableProps {
  filter: FilterDetail
  rows: Row[]
  /** Others are on their way. */
  waiting: boolean
  /** The reader is of the shop, and may open a record. */
  isOurs: boolean
}

/** Wider than its place with many fields: then it is pushed to and fro, by keyboard too. */
export function MatchTable({ filter, rows, waiting, isOurs }: MatchTableProps) {
  const [main, ...others] = filter.fields
  if (!main) return null
  const open = (row: Row) => {
    const name = valueWords(main.type, row.data[main.key]) || words.matches.nameless
    return isOurs ? <Link to={`/records/${filter.pipeline_id}/${row.id}`}>{name}</Link> : name
  }
  const caption = words.matches.caption(filter.name)
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys.
      tabIndex={0}
      aria-busy={waiting}
      className={`overflow-x-auto transition-opacity ${waiting ? 'opacity-60' : ''}`}
    >
      <Table
        caption={caption}
        columns={[{ ...columnOf(main), main: true, cell: open }, ...others.map(columnOf)]}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </section>
  )
}

const columnOf = ({ key, label, type }: Field): Column<Row> => ({
  key,
  header: <span className="whitespace-nowrap">{label}</span>,
  cell: ({ data }) => valueWords(type, data[key]),
  ...(isFigure(type) && { align: 'end' }),
  className: `sm:max-w-72 sm:truncate ${isFigure(type) ? 'tabular-nums sm:whitespace-nowrap' : ''}`,
})
