import type { listAccessEntries, ReplyOf } from '@latchkey/contract'
import { Bot, Check, ChevronDown, Lock, X } from 'lucide-react'
import { Badge } from '../../../ui/badge.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { outcomeWords } from './outcome-words.ts'
import { visitorWords } from './visitor-words.ts'
import { words } from './words.ts'

type Entry = ReplyOf<typeof listAccessEntries>['results'][number]

interface AccessTableProps {
  entries: Entry[]
  /** Links for named people know who it was. */
  withMailbox: boolean
}

export const AccessTable = ({ entries, withMailbox }: AccessTableProps) => (
  <Table
    caption={words.log.title}
    columns={columns.filter(({ key }) => withMailbox || key !== 'mailbox')}
    rows={entries}
    rowKey={({ id }) => id}
  />
)

const columns: Column<Entry>[] = [
  {
    key: 'what',
    header: words.log.what,
    main: true,
    className: 'max-sm:pr-0!',
    cell: (entry) => <What entry={entry} />,
  },
  {
    key: 'device',
    header: words.log.device,
    className: 'align-middle sm:py-2',
    cell: (entry) => <Device entry={entry} />,
  },
  { key: 'mailbox', header: words.log.mailbox, cell: ({ recipient }) => recipient ?? '–' },
  {
    key: 'network',
    header: words.log.network,
    cell: ({ ip }) => <span className="font-mono text-small">{ip ?? words.log.unknown}</span>,
  },
  {
    key: 'when',
    header: words.log.when,
    cell: ({ at }) => <RelativeTime at={at} className="whitespace-nowrap text-quiet" />,
  },
]

function What({ entry: { outcome, what, times } }: { entry: Entry }) {
  const Icon = outcome === 'granted' ? Check : outcome === 'locked' ? Lock : X
  const colour = outcome === 'granted' ? 'text-green' : outcome === 'locked' ? 'text-quiet' : 'text-red'
  return (
    <span className="flex items-start gap-2">
      <Icon size={16} aria-hidden="true" className={`mt-px ${colour}`} />
      <span>
        {outcomeWords(outcome, what)}
        {times > 1 && <span className="text-quiet"> · {words.log.times(times)}</span>}
      </span>
    </span>
  )
}

function Device({ entry: { user_agent, is_bot } }: { entry: Entry }) {
  return (
    <details className="group">
      <summary className="flex w-fit items-center gap-1.5 rounded-small py-1 whitespace-nowrap">
        <ChevronDown
          size={14}
          aria-hidden="true"
          className="text-quiet transition-transform group-not-open:-rotate-90"
        />
        {visitorWords(user_agent, is_bot)}
        {is_bot && <Badge icon={<Bot size={12} aria-hidden="true" />}>{words.log.bot}</Badge>}
      </summary>
      <p className="mt-1 max-w-80 font-mono text-small break-all text-quiet">{user_agent ?? words.log.noAgent}</p>
    </details>
  )
}
