import { type Field, isEmptyValue } from '@latchkey/contract'
import { Trash2, Undo2 } from 'lucide-react'
import { type ComponentProps, useRef } from 'react'
import { useListKeys } from '../../../lib/use-list-keys.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { titleOf } from '../../../ui/record-values/field-text.ts'
import { ValueView } from '../../../ui/record-values/value-view.tsx'
import { RowLink } from '../../../ui/row-link.tsx'
import { RowList } from '../../../ui/row-list.tsx'
import { ShowMore } from '../../../ui/show-more.tsx'
import { words } from '../words.ts'
import type { Column } from './columns.ts'
import type { ShownRecord } from './use-records.ts'

interface RecordCardsProps {
  label: string
  fields: readonly Field[]
  columns: readonly Column[]
  records: readonly ShownRecord[]
  query: ComponentProps<typeof ShowMore>['query']
  first: ComponentProps<typeof ShowMore>['first']
  isBin: boolean
  waiting: boolean
  onAct: (record: ShownRecord) => void
}

/** So many of the columns stand on a card. */
const mostLines = 4

/** In the place of the grid on a phone: one card a record, and all the rest on its page. */
export function RecordCards({ label, fields, records, query, first, waiting, ...card }: RecordCardsProps) {
  const list = useRef<HTMLUListElement>(null)
  useListKeys({ list, rows: {} })
  return (
    <>
      <RowList ref={list} label={label} waiting={waiting}>
        {records.map((record) => (
          <Card key={record.id} record={record} title={titleOf(fields, record)} {...card} />
        ))}
      </RowList>
      <ShowMore query={query} shown={records.length} first={first} />
    </>
  )
}

type CardProps = Pick<RecordCardsProps, 'columns' | 'isBin' | 'onAct'> & { record: ShownRecord; title: string }

function Card({ record, title, columns, isBin, onAct }: CardProps) {
  const { id, pipeline_id, data, labels } = record
  const lines = columns
    .flatMap(({ field }) => (field && !isEmptyValue(data[field.key]) ? [field] : []))
    .filter((field) => titleOf([field], record) !== title)
    .slice(0, mostLines)
  return (
    <li className="relative border-b border-line py-3">
      <RowLink to={`/records/${pipeline_id}/${id}`} row={id} className="block pr-12 font-medium wrap-anywhere">
        {title}
      </RowLink>
      {lines.length > 0 && (
        <dl className="mt-1 flex flex-col gap-0.5 text-table">
          {lines.map((field) => (
            <div key={field.key} className="flex gap-3">
              <dt className="w-28 shrink-0 truncate text-quiet">{field.label}</dt>
              <dd className="min-w-0 truncate [&_a]:relative [&_a]:z-1">
                <ValueView field={field} value={data[field.key]} labels={labels} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <span className="absolute top-1.5 right-0 z-1">
        <IconButton
          label={isBin ? words.grid.restoreOne(title) : words.grid.removeOne(title)}
          icon={isBin ? <Undo2 size={16} /> : <Trash2 size={16} />}
          tooltip={false}
          className="text-quiet"
          onClick={() => onAct(record)}
        />
      </span>
    </li>
  )
}
