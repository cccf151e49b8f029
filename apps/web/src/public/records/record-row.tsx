import type { PublicField } from '@latchkey/contract'
import { cx } from '../../lib/cx.ts'
import { Button } from '../../ui/button.tsx'
import { isEmpty } from '../../ui/record-values/value-text.ts'
import { recordName } from './record-name.ts'
import { roles } from './roles.ts'
import type { RecordJson } from './use-records.ts'
import { Value } from './value.tsx'
import { recordWords as words } from './words.ts'

type Props = {
  fields: readonly PublicField[]
  record: RecordJson
  isEditable: boolean
  /** null: it is a preview. */
  open: ((record: RecordJson) => void) | null
}

/** A line of the table; a card on a phone, where what is empty is left out. */
export function RecordRow({ fields, record, isEditable, open }: Props) {
  const name = recordName(fields, record.data)
  const title = fields.findIndex(({ key }) => !isEmpty(record.data[key]))
  return (
    <tr {...roles.row}>
      {fields.map((field, index) => {
        const value = record.data[field.key]
        const Cell = index === 0 ? 'th' : 'td'
        return (
          <Cell
            key={field.key}
            {...(index === 0 ? { ...roles.rowheader, scope: 'row' } : roles.cell)}
            className={cx(styles[field.type], index === title && 'title', isEmpty(value) && 'empty') || undefined}
          >
            <span className="label">{field.label}</span>
            <span className="clamped">
              <Value field={field} value={value} />
            </span>
          </Cell>
        )
      })}
      <td {...roles.cell} className="needs-script not-printed">
        <Button
          size="small"
          variant="quiet"
          disabled={open === null}
          aria-label={isEditable ? words.record.editOne(name) : words.record.openOne(name)}
          onClick={() => open?.(record)}
          className="max-sm:mt-1 max-sm:h-11 max-sm:w-full max-sm:border-line"
        >
          {isEditable ? words.record.edit : words.record.open}
        </Button>
      </td>
    </tr>
  )
}

/** In public.css, so that a page of many rows does not say it for each of them. */
const styles: Partial<Record<PublicField['type'], string>> = {
  text: 'text',
  user: 'text',
  relation: 'text',
  email: 'text',
  url: 'text',
  number: 'figure',
  currency: 'figure',
  date: 'whitespace-nowrap',
  phone: 'whitespace-nowrap',
}
