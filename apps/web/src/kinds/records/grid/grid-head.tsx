import { ArrowDown, ArrowUp } from 'lucide-react'
import { isFigure } from '../../../ui/record-values/value-text.ts'
import { words } from '../words.ts'
import { headCell, stickyAct, stickyFirst, stickyOpen } from './cell-style.ts'
import type { Column } from './columns.ts'
import { isSortable, nextSort } from './grid-address.ts'
import { addressOfCell, type Place } from './use-active-cell.ts'

interface GridHeadProps {
  columns: readonly Column[]
  sort: string
  onSort: (sort: string) => void
  active: Place
  template: string
  isBin: boolean
}

/** The heads, which sort; they stay in sight. */
export function GridHead({ columns, sort, onSort, active, template, isBin }: GridHeadProps) {
  const at = (column: number) => ({
    'data-at': addressOfCell({ row: -1, column }),
    tabIndex: active.row === -1 && active.column === column ? 0 : -1,
  })
  return (
    <tr
      aria-rowindex={1}
      tabIndex={-1}
      className="grid h-9 border-b border-line bg-paper text-table text-quiet"
      style={{ gridTemplateColumns: template }}
    >
      <th scope="col" aria-colindex={1} {...at(0)} className={`${headCell} ${stickyOpen}`}>
        <span className="sr-only">{words.grid.open}</span>
      </th>
      <th scope="col" aria-colindex={2} {...at(1)} className={`${headCell} ${stickyAct}`}>
        <span className="sr-only">{isBin ? words.grid.restore : words.grid.remove}</span>
      </th>
      {columns.map((column, index) => (
        <Head
          key={column.key}
          column={column}
          index={index + 3}
          sort={sort}
          onSort={() => onSort(nextSort(sort, column.key))}
          at={at(index + 2)}
        />
      ))}
    </tr>
  )
}

interface HeadProps {
  column: Column
  index: number
  sort: string
  onSort: () => void
  at: object
}

function Head({ column: { key, label, field }, index, sort, onSort, at }: HeadProps) {
  const side = field && isFigure(field.type) ? 'justify-end' : ''
  const stay = index === 3 ? stickyFirst : ''
  const name = <span className="truncate">{label}</span>
  if (field && !isSortable(field.type))
    return (
      <th
        scope="col"
        aria-colindex={index}
        tabIndex={-1}
        {...at}
        className={`${headCell} flex items-center px-2.5 ${side} ${stay}`}
      >
        {name}
      </th>
    )
  const order = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : undefined
  return (
    <th scope="col" aria-colindex={index} aria-sort={order} tabIndex={-1} className={`${headCell} ${stay}`}>
      <button
        type="button"
        {...at}
        onClick={onSort}
        className={`flex h-full w-full min-w-0 items-center gap-1 px-2.5 font-medium -outline-offset-2! hover:text-ink ${side} ${order ? 'text-ink' : ''}`}
      >
        {name}
        {order === 'ascending' && <ArrowUp size={14} aria-hidden="true" className="shrink-0" />}
        {order === 'descending' && <ArrowDown size={14} aria-hidden="true" className="shrink-0" />}
      </button>
    </th>
  )
}
