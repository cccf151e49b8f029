import { Link } from '../../ui/link.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Part } from './part.tsx'
import type { Refused } from './report.ts'
import { words } from './security-words.ts'

type Source = Refused['sources'][number]

/** Who it was, where that is known, and from which address. */
export function Sources({ sources }: { sources: Source[] }) {
  if (sources.length === 0) return <Part title={words.sources} lead={words.noSources} />
  return (
    <Part title={words.sources} lead={words.sourcesHint}>
      <Table
        caption={words.sources}
        columns={columns}
        rows={sources}
        rowKey={({ what, ip, who }) => `${what} ${ip} ${who?.id}`}
      />
    </Part>
  )
}

function Who({ who }: Pick<Source, 'who'>) {
  if (!who) return <span className="text-quiet">{words.nobody}</span>
  return (
    <>
      {who.kind === 'customer' ? <Link to={`/customers/${who.id}`}>{who.name}</Link> : who.name}{' '}
      <span className="text-quiet">{words.kindOf[who.kind]}</span>
    </>
  )
}

const columns: Column<Source>[] = [
  { key: 'who', header: words.who, main: true, cell: ({ who }) => <Who who={who} /> },
  { key: 'what', header: words.kind, cell: ({ what }) => words.kinds[what].label },
  { key: 'ip', header: words.address, cell: ({ ip }) => <span className="font-mono wrap-anywhere">{ip}</span> },
  { key: 'times', header: words.often, align: 'end', cell: ({ times }) => times.toLocaleString() },
  { key: 'last', header: words.last, cell: ({ last_at }) => <RelativeTime at={last_at} /> },
]
