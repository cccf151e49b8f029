import { Link } from '../../ui/link.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { KnownWebhook } from './known-webhook.ts'
import { choiceWords } from './webhook-events.ts'
import { WebhookState } from './webhook-state.tsx'
import { words } from './webhooks-words.ts'

const columns: Column<KnownWebhook>[] = [
  {
    key: 'address',
    header: words.address,
    main: true,
    className: 'max-sm:pr-0!',
    cell: ({ id, url }) => (
      <Link to={`/settings/webhooks/${id}`} className="line-clamp-2 py-2 font-medium wrap-anywhere">
        {url}
      </Link>
    ),
  },
  { key: 'state', header: words.state, cell: (webhook) => <WebhookState webhook={webhook} /> },
  {
    key: 'tells',
    header: words.tells,
    cell: ({ events }) => <span className="line-clamp-2">{choiceWords(events)}</span>,
  },
  {
    key: 'made',
    header: words.made,
    className: 'sm:whitespace-nowrap',
    cell: ({ created_at }) => <RelativeTime at={created_at} className="text-quiet" />,
  },
]

export const WebhooksTable = ({ rows }: { rows: KnownWebhook[] }) => (
  <Table caption={words.title} columns={columns} rows={rows} rowKey={({ id }) => id} />
)
