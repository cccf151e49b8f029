import type { Field } from '@latchkey/contract'
import { type KeyboardEvent, type RefObject, useCallback, useEffectEvent, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { titleOf } from '../../../ui/record-values/field-text.ts'
import { words } from '../words.ts'
import { CellEditor } from './cell-editor.tsx'
import { actWidth } from './cell-style.ts'
import type { Column } from './columns.ts'
import { GreyRow } from './grey-row.tsx'
import { GridHead } from './grid-head.tsx'
import { isOnLink, typedBy } from './grid-keys.ts'
import { GridRow } from './grid-row.tsx'
import { addressOfCell, type Place, placeOf, useActiveCell } from './use-active-cell.ts'
import { type More, useMoreSoon } from './use-more-soon.ts'
import type { RecordActions } from './use-record-actions.ts'
import type { ShownRecord } from './use-records.ts'
import { rowHeight, useVirtualRows } from './use-virtual-rows.ts'

interface RecordsGridProps {
  label: string
  /** Where it was scrolled to is remembered under this. */
  name: string
  fields: readonly Field[]
  columns: readonly Column[]
  records: readonly ShownRecord[]
  /** -1 where it is not known. */
  count: number
  more: More
  sort: string
  onSort: (sort: string) => void
  isBin: boolean
  /** Another list is on its way. */
  waiting: boolean
  actions: RecordActions
  onAct: (record: ShownRecord) => void
  gridRef: RefObject<HTMLDivElement | null>
}

interface Editing {
  /** As it was when it was begun: rows may move meanwhile, or go. */
  record: ShownRecord
  field: Field
  column: number
  typed: string | null
  cell: HTMLElement
}

/** So many rows stand in grey for those that are still to come. */
const greyRows = 8

export function RecordsGrid(props: RecordsGridProps) {
  const { fields, columns, records, count, more, isBin, actions, gridRef: grid } = props
  const [editing, setEditing] = useState<Editing | null>(null)
  const waits = more.hasNextPage && !more.isFetchNextPageError
  const step = () => Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / rowHeight) - 2)
  const cells = useActiveCell({ grid, rows: records.length, columns: columns.length + 2, step })
  const { place } = cells
  const virtual = useVirtualRows({
    scroller: grid,
    count: records.length + (waits ? greyRows : 0),
    active: place.row,
    name: props.name,
  })
  useMoreSoon(virtual.last, records.length, more)

  const edit = ({ row, column }: Place, typed: string | null = null) => {
    const cell = grid.current?.querySelector<HTMLElement>(`[data-at="${addressOfCell({ row, column })}"]`)
    const field = columns[column - 2]?.field
    const record = records[row]
    if (isBin || row < 0 || !field || !record || !cell) return
    setEditing({ record, field, column, typed, cell })
  }
  const press = (event: KeyboardEvent) => {
    // What happens in the editor, which hangs elsewhere, comes by here too.
    if (!grid.current?.contains(event.target as Node) || event.defaultPrevented) return
    const typed = typedBy(event)
    // Where the focus is now: rows may have come before it.
    const place = placeOf(event.target) ?? cells.place
    if (cells.press(event)) event.preventDefault()
    else if (place.column < 2 || place.row < 0 || isOnLink(event)) return
    else if (event.key === 'Enter' || event.key === 'F2') edit(place)
    else if (typed !== null && !isBin) edit(place, typed)
    else return
    event.preventDefault()
  }
  const act = useEffectEvent(props.onAct)
  // The same for every row, so that a row is drawn anew only when it changes.
  const onAct = useCallback((record: ShownRecord) => act(record), [])
  const editedRow = records.findIndex(({ id }) => id === editing?.record.id)
  const template = `${actWidth}px ${actWidth}px ${columns.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(' ')}`
  const width = columns.reduce((sum, column) => sum + column.width, 2 * actWidth)
  return (
    <div
      ref={grid}
      style={{ scrollPaddingLeft: 2 * actWidth + (columns[0]?.width ?? 0) }}
      className={`relative max-h-[max(20rem,calc(100dvh-17.5rem))] scroll-pt-9 overflow-auto rounded-panel border border-line transition-opacity ${props.waiting ? 'opacity-60' : ''}`}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: keys go from cell to cell.
        role="grid"
        aria-readonly={isBin}
        aria-label={props.label}
        aria-rowcount={count < 0 ? -1 : count + 1}
        aria-colcount={columns.length + 2}
        aria-busy={props.waiting}
        onKeyDown={press}
        onFocus={({ target }) => cells.setActive(placeOf(target) ?? place)}
        onDoubleClick={({ target }) => {
          const at = placeOf(target)
          if (at) edit(at)
        }}
        className="block"
        style={{ minWidth: width }}
      >
        <thead className="sticky top-0 z-20 block">
          <GridHead
            columns={columns}
            sort={props.sort}
            onSort={props.onSort}
            active={place}
            template={template}
            isBin={isBin}
          />
        </thead>
        <tbody className="relative block" style={{ height: virtual.total }}>
          {virtual.rows.map(({ index, top }) => {
            const record = records[index]
            return record ? (
              <GridRow
                key={record.id}
                record={record}
                title={titleOf(fields, record)}
                columns={columns}
                index={index}
                top={top}
                template={template}
                active={place.row === index ? place.column : null}
                isBin={isBin}
                onAct={onAct}
              />
            ) : (
              <GreyRow key={index} top={top} />
            )
          })}
        </tbody>
      </table>
      {more.isFetchNextPageError && (
        <p role="alert" className="sticky left-0 flex w-fit items-center gap-3 p-3">
          {words.grid.failedMore}
          <Button size="small" onClick={() => more.fetchNextPage()} busy={more.isFetchingNextPage}>
            {words.grid.again}
          </Button>
        </p>
      )}
      {editing && (
        <CellEditor
          key={`${editing.record.id} ${editing.field.key}`}
          field={editing.field}
          record={records[editedRow] ?? editing.record}
          cell={editing.cell}
          typed={editing.typed}
          change={actions.change}
          onDone={(way) => {
            setEditing(null)
            const row = editedRow < 0 ? place.row : editedRow
            const { column } = editing
            cells.go({ row: way === 'down' ? row + 1 : row, column: way === 'right' ? column + 1 : column })
          }}
          onLeft={() => setEditing(null)}
        />
      )}
    </div>
  )
}
