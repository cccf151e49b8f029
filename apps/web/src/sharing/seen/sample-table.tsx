import type { FieldType } from '@latchkey/contract'
import { useId } from 'react'
import { isFigure, valueText } from '../../ui/record-values/value-text.ts'
import { ScrollArea } from '../../ui/scroll-area.tsx'

interface SampleTableProps {
  caption: string
  fields: readonly { key: string; label: string; type: FieldType }[]
  rows: readonly { id: string; data: Record<string, unknown> }[]
}

/** Small and still: what is wider than its place is pushed to and fro, by keyboard too. */
export function SampleTable({ caption, fields, rows }: SampleTableProps) {
  const id = useId()
  return (
    <ScrollArea aria-labelledby={id} className="rounded-control border border-line bg-sunk/40">
      <table className="w-full text-table">
        <caption id={id} className="px-3 pt-2 text-start text-small text-quiet">
          {caption}
        </caption>
        <thead>
          <tr className="border-b border-line">
            {fields.map(({ key, label, type }) => (
              <th
                key={key}
                scope="col"
                className={`px-3 py-1.5 font-medium whitespace-nowrap text-quiet ${isFigure(type) ? 'text-end' : 'text-start'}`}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, data }) => (
            <tr key={id} className="border-b border-line last:border-b-0">
              {fields.map(({ key, type }) => (
                <td
                  key={key}
                  className={`max-w-48 truncate px-3 py-1.5 ${isFigure(type) ? 'text-end tabular-nums' : ''}`}
                >
                  {valueText(type, data[key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}
