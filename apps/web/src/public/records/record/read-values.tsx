import type { PublicField } from '@latchkey/contract'
import { Value } from '../value.tsx'

/** All of a record, in full. */
export const ReadValues = ({ fields, data }: { fields: readonly PublicField[]; data: Record<string, unknown> }) => (
  <dl className="flex flex-col gap-3">
    {fields.map((field) => (
      <div key={field.key} className="grid items-baseline gap-x-4 gap-y-0.5 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <dt className="text-table text-quiet">{field.label}</dt>
        <dd className="min-w-0 tabular-nums">
          <Value field={field} value={data[field.key]} />
        </dd>
      </div>
    ))}
  </dl>
)
