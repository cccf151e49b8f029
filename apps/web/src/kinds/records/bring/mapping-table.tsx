import type { Field } from '@latchkey/contract'
import { Select } from '../../../ui/select.tsx'
import { words } from '../words.ts'
import type { Mapping } from './use-bring.ts'

const { bring: say } = words

interface MappingTableProps {
  columns: readonly string[]
  mapping: Mapping
  fields: readonly Field[]
  onMap: (column: string, key: string | null) => void
}

/** Each column of the file, and the field that it fills. */
export const MappingTable = ({ columns, mapping, fields, onMap }: MappingTableProps) => (
  <section aria-label={say.mapping}>
    <h3 className="mb-2 font-medium">{say.mapping}</h3>
    <ul className="divide-y divide-line border-y border-line">
      {columns.map((column) => (
        <li key={column} className="flex items-center gap-3 py-1.5">
          <span className="min-w-0 flex-1 text-table wrap-anywhere">{column}</span>
          <div className="w-56 max-sm:w-40">
            <Select
              aria-label={column}
              placeholder={say.leaveOut}
              options={fields.map(({ key, label }) => ({ value: key, label }))}
              value={mapping[column] ?? ''}
              onChange={({ target }) => onMap(column, target.value || null)}
            />
          </div>
        </li>
      ))}
    </ul>
  </section>
)
