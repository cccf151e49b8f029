import { ArrowUpRight, Trash2, Undo2 } from 'lucide-react'
import { memo } from 'react'
import { Link } from 'react-router'
import { cx } from '../../../lib/cx.ts'
import { useFresh } from '../../../lib/live/fresh.ts'
import { isFigure } from '../../../ui/record-values/value-text.ts'
import { ValueView } from '../../../ui/record-values/value-view.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { words } from '../words.ts'
import { actStyle, cellStyle, stickyAct, stickyFirst, stickyOpen } from './cell-style.ts'
import type { Column } from './columns.ts'
import { addressOfCell } from './use-active-cell.ts'
import type { ShownRecord } from './use-records.ts'
import { rowHeight } from './use-virtual-rows.ts'

interface GridRowProps {
  record: ShownRecord
  title: string
  columns: readonly Column[]
  index: number
  top: number
  template: string
  /** The column of this row that has its place in the order of tabs. */
  active: number | null
  isBin: boolean
  onAct: (record: ShownRecord) => void
}

/** One record, in one line. */
export const GridRow = memo(function GridRow({
  record,
  title,
  columns,
  index,
  top,
  template,
  active,
  isBin,
  onAct,
}: GridRowProps) {
  const fresh = useFresh(record.id)
  const at = (column: number) => ({
    'data-at': addressOfCell({ row: index, column }),
    tabIndex: active === column ? 0 : -1,
  })
  const Act = isBin ? Undo2 : Trash2
  return (
    <tr
      aria-rowindex={index + 2}
      tabIndex={-1}
      data-fresh={fresh}
      className="group absolute inset-x-0 top-0 grid border-b border-line bg-paper text-table hover:bg-sunk focus-within:bg-sunk data-fresh:bg-accent-soft"
      style={{ gridTemplateColumns: template, height: rowHeight, transform: `translateY(${top}px)` }}
    >
      <td aria-colindex={1} tabIndex={-1} className={stickyOpen}>
        <Link
          to={`/records/${record.pipeline_id}/${record.id}`}
          aria-label={words.grid.openOne(title)}
          {...at(0)}
          className={actStyle}
        >
          <ArrowUpRight size={16} aria-hidden="true" />
        </Link>
      </td>
      <td aria-colindex={2} tabIndex={-1} className={stickyAct}>
        <button
          type="button"
          aria-label={isBin ? words.grid.restoreOne(title) : words.grid.removeOne(title)}
          {...at(1)}
          onClick={() => onAct(record)}
          className={`${actStyle} ${isBin ? '' : 'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100'}`}
        >
          <Act size={16} aria-hidden="true" />
        </button>
      </td>
      {columns.map((column, place) => (
        <td
          key={column.key}
          aria-colindex={place + 3}
          {...at(place + 2)}
          className={cx(
            cellStyle,
            place === 0 && stickyFirst,
            column.field && isFigure(column.field.type) && 'justify-end',
          )}
        >
          <span className={place === 0 ? 'truncate font-medium' : 'truncate'}>
            <CellValue record={record} column={column} />
          </span>
        </td>
      ))}
    </tr>
  )
})

function CellValue({ record, column: { key, field } }: { record: ShownRecord; column: Column }) {
  if (field) return <ValueView field={field} value={record.data[key]} labels={record.labels} inCell />
  return <RelativeTime at={key === 'created_at' ? record.created_at : record.updated_at} className="text-quiet" />
}
