import type { Field } from '@latchkey/contract'
import { fieldText } from '../../../ui/record-values/field-text.ts'
import { isFigure } from '../../../ui/record-values/value-text.ts'
import { ScrollArea } from '../../../ui/scroll-area.tsx'
import { words } from '../words.ts'
import type { Mapping } from './use-bring.ts'

const { bring: say } = words

interface FirstRowsProps {
  rows: readonly Record<string, unknown>[]
  fields: readonly Field[]
  mapping: Mapping
}

const most = 5

/** The first rows of the file as the records that they will be. */
export function FirstRows({ rows, fields, mapping }: FirstRowsProps) {
  const filled = new Set(Object.values(mapping))
  const shown = fields.filter(({ key }) => filled.has(key))
  if (rows.length === 0) return null
  return (
    <section aria-label={say.firstRows}>
      <h3 className="mb-2 font-medium">{say.firstRows}</h3>
      <ScrollArea className="rounded-control border border-line">
        <table className="w-full text-table">
          <thead>
            <tr className="border-b border-line text-quiet">
              {shown.map(({ key, label, type }) => (
                <th
                  key={key}
                  scope="col"
                  className={`h-8 px-3 font-medium whitespace-nowrap ${isFigure(type) ? 'text-end' : 'text-start'}`}
                >
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row, index) => (
              <tr key={index} className="border-b border-line last:border-b-0">
                {shown.map((field) => (
                  <td
                    key={field.key}
                    className={`h-8 max-w-48 truncate px-3 ${isFigure(field.type) ? 'text-end tabular-nums' : ''}`}
                  >
                    {fieldText(field, row[field.key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  )
}
