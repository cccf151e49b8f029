import type { ReactNode } from 'react'
import { cx } from '../lib/cx.ts'

export interface Column<Row> {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end'
  /** The row's name: bold, first on a phone, and what the row is called by a screen reader. One column has it. */
  main?: boolean
  /** Actions: no label on phones, at the row's end. */
  action?: boolean
  className?: string
}

interface TableProps<Row> {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
}

/** A table on wide screens; below 640 px each row becomes a small stack of "label: value" lines. */
export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <table className="block w-full text-table sm:table">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only sm:not-sr-only sm:table-header-group">
        <tr className="border-b border-line">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={cx(
                'h-9 px-3 text-start font-medium text-quiet first:pl-0 last:pr-0',
                column.align === 'end' && 'text-end!',
              )}
            >
              {column.action ? <span className="sr-only">{column.header}</span> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className="relative block border-b border-line py-3 transition-colors last:border-b-0 sm:table-row sm:py-0 sm:hover:bg-sunk/50"
          >
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const Tag = column.main ? 'th' : 'td'
  const labelled = !column.main && !column.action
  return (
    <Tag
      {...(column.main ? { scope: 'row' } : {})}
      className={cx(
        'flex min-h-7 items-center gap-3 text-start font-normal sm:table-cell sm:h-11 sm:px-3 sm:first:pl-0 sm:last:pr-0',
        column.main && 'max-sm:pr-12 max-sm:text-base max-sm:font-medium',
        column.action && 'max-sm:absolute max-sm:top-2 max-sm:right-0 sm:w-0 sm:text-end',
        column.align === 'end' && 'sm:text-end',
        column.className,
      )}
    >
      {labelled && (
        <span aria-hidden="true" className="w-28 shrink-0 text-quiet sm:hidden">
          {column.header}
        </span>
      )}
      <span className="min-w-0">{column.cell(row)}</span>
    </Tag>
  )
}
