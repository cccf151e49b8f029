import type { PublicField, PublicRecordsJson, PublicShareJson } from '@latchkey/contract'
import { cx } from '../../lib/cx.ts'
import { ScrollArea } from '../../ui/scroll-area.tsx'
import { ColumnHead } from './column-head.tsx'
import type { Place } from './place.ts'
import { RecordRow } from './record-row.tsx'
import { roles } from './roles.ts'
import type { RecordJson } from './use-records.ts'
import { recordWords as words } from './words.ts'

type Props = Place & {
  fields: readonly PublicField[]
  list: PublicRecordsJson
  isBusy: boolean
  share: Pick<PublicShareJson, 'capabilities'>
  open: (record: RecordJson) => void
}

/** A table; on a phone its rows are cards. What is wider than the page is scrolled within it, by keys too. */
export function RecordsTable({ fields, list, isBusy, share, open, ...place }: Props) {
  const isEditable = share.capabilities.includes('edit')
  return (
    <ScrollArea
      aria-label={words.list}
      className={cx(
        'records relative transition-opacity max-sm:overflow-visible print:overflow-visible',
        isBusy && 'opacity-60',
      )}
    >
      <table {...roles.table} className="w-full border-separate border-spacing-0 text-table">
        <caption className="sr-only">{words.list}</caption>
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            {fields.map((field) => (
              <ColumnHead key={field.key} field={field} {...place} />
            ))}
            <th {...roles.columnheader} scope="col" className="needs-script not-printed">
              <span className="sr-only">{words.record.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {list.results.map((record) => (
            <RecordRow
              key={record.id}
              fields={fields}
              record={record}
              isEditable={isEditable}
              open={place.api === null ? null : open}
            />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}
