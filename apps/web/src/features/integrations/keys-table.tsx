import type { ApiKey } from '@latchkey/contract'
import { Badge } from '../../ui/badge.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { words } from './keys-words.ts'
import type { KnownKey } from './known-key.ts'
import { RevokeKey } from './revoke-key.tsx'

const tones = { asleep: 'waiting', expired: 'refused', revoked: 'refused' } as const

const columns: Column<KnownKey>[] = [
  {
    key: 'name',
    header: words.name,
    main: true,
    // The button at the row's end is wider than a menu's.
    className: 'max-sm:pr-24',
    cell: (key) => (
      <span className="block py-2">
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-medium wrap-anywhere">{key.name}</span>
          <StateBadge state={key.state} />
        </span>
        <code className="font-mono text-small text-quiet">{words.hintOf(key.hint)}</code>
      </span>
    ),
  },
  { key: 'may', header: words.may, cell: ({ scopes }) => scopes.map((scope) => words.scopes[scope]).join(', ') },
  { key: 'by', header: words.madeBy, cell: ({ made_by }) => made_by.name },
  {
    key: 'ends',
    header: words.ends,
    className: 'sm:whitespace-nowrap',
    cell: ({ expires_at }) => (expires_at ? <RelativeTime at={expires_at} /> : words.noEnd),
  },
  {
    key: 'used',
    header: words.used,
    className: 'sm:whitespace-nowrap',
    cell: ({ last_used_at }) => (last_used_at ? <RelativeTime at={last_used_at} /> : words.never),
  },
  {
    key: 'action',
    header: words.action,
    action: true,
    cell: (key) => key.state !== 'revoked' && <RevokeKey apiKey={key} />,
  },
]

export const KeysTable = ({ rows }: { rows: KnownKey[] }) => (
  <Table caption={words.title} columns={columns} rows={rows} rowKey={({ id }) => id} />
)

const StateBadge = ({ state }: Pick<ApiKey, 'state'>) =>
  state === 'active' ? null : <Badge tone={tones[state]}>{words.states[state]}</Badge>
