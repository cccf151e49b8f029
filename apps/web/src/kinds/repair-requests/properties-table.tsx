import type { listProperties, ReplyOf } from '@latchkey/contract'
import { type Column, Table } from '../../ui/table.tsx'
import { PropertyActions } from './property-actions.tsx'
import { words } from './words.ts'

type ListedProperty = ReplyOf<typeof listProperties>['results'][number]

const { properties: say } = words

const columns: Column<ListedProperty>[] = [
  {
    key: 'label',
    header: say.name,
    main: true,
    cell: ({ label }) => <span className="font-medium">{label}</span>,
  },
  { key: 'address', header: say.address, cell: ({ address }) => address },
  { key: 'city', header: say.city, cell: ({ city, postal_code }) => [postal_code, city].filter(Boolean).join(' ') },
  {
    key: 'notes',
    header: say.notes,
    className: 'text-quiet sm:max-w-80',
    cell: ({ notes }) =>
      notes ? <span className="line-clamp-2">{notes}</span> : <span className="sm:hidden">{say.noNotes}</span>,
  },
  { key: 'action', header: say.action, action: true, cell: (property) => <PropertyActions property={property} /> },
]

export const PropertiesTable = ({ rows }: { rows: ListedProperty[] }) => (
  <Table caption={say.title} columns={columns} rows={rows} rowKey={({ id }) => id} />
)
