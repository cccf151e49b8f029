import { type DeliveryStatus, listWebhookDeliveries, replayWebhookDelivery } from '@latchkey/contract'
import { useCall } from '../../lib/use-call.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { toastProblem } from '../../ui/toast-problem.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { KnownDelivery } from './known-webhook.ts'
import { eventWords } from './webhook-events.ts'
import { words } from './webhooks-words.ts'

const tones = {
  pending: 'moving',
  delivered: 'done',
  failed: 'refused',
  skipped: 'waiting',
} as const satisfies Record<DeliveryStatus, string>

const columns: Column<KnownDelivery>[] = [
  {
    key: 'event',
    header: words.event,
    main: true,
    // The button at the row's end is wider than a menu's.
    className: 'max-sm:pr-28',
    cell: ({ event, replay_of }) => (
      <span className="block py-2">
        <span className="font-medium">{eventWords(event.type)}</span>
        <span className="block text-small text-quiet">
          <code className="font-mono">{event.type}</code>
          {replay_of && ` · ${words.again}`}
        </span>
      </span>
    ),
  },
  {
    key: 'status',
    header: words.status,
    cell: ({ status }) => <Badge tone={tones[status]}>{words.statuses[status]}</Badge>,
  },
  { key: 'answer', header: words.answer, cell: (delivery) => <Answer delivery={delivery} /> },
  { key: 'tries', header: words.tries, align: 'end', cell: ({ attempts }) => attempts },
  {
    key: 'at',
    header: words.at,
    className: 'sm:whitespace-nowrap',
    cell: ({ event }) => <RelativeTime at={event.at} className="text-quiet" />,
  },
]

interface DeliveriesTableProps {
  rows: KnownDelivery[]
  mayReplay: boolean
}

export function DeliveriesTable({ rows, mayReplay }: DeliveriesTableProps) {
  const replay: Column<KnownDelivery> = {
    key: 'replay',
    header: words.replay,
    action: true,
    cell: (delivery) => delivery.status !== 'pending' && <Replay delivery={delivery} />,
  }
  return (
    <Table
      caption={words.log}
      columns={mayReplay ? [...columns, replay] : columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}

function Answer({ delivery }: { delivery: KnownDelivery }) {
  const { status, response_code, error, duration_ms, next_attempt_at } = delivery
  if (status === 'skipped') return <span className="text-quiet">{error ?? words.skipped}</span>
  const said = [response_code, error, duration_ms !== null && words.took(duration_ms)].filter(Boolean)
  return (
    <span className="block py-1">
      <span className="wrap-anywhere">{said.join(' · ')}</span>
      {next_attempt_at && (
        <span className="block text-small text-quiet">
          {words.next} <RelativeTime at={next_attempt_at} />
        </span>
      )}
    </span>
  )
}

function Replay({ delivery: { id, event } }: { delivery: KnownDelivery }) {
  const replay = useCall(replayWebhookDelivery, { refresh: [listWebhookDeliveries] })
  const press = async () => {
    await replay.mutateAsync({ params: { id } })
    toast(words.replayed)
  }
  return (
    <Button
      size="small"
      aria-label={words.replayOf(eventWords(event.type))}
      busy={replay.isPending}
      onClick={() => press().catch(toastProblem)}
    >
      {words.replay}
    </Button>
  )
}
