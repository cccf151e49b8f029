import { RelativeTime } from '../../ui/relative-time.tsx'
import { Section } from '../../ui/section.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { ShownInstallation } from './system.ts'
import { words } from './words.ts'

type Depth = ShownInstallation['queue']['tasks'][number]

const columns: Column<Depth>[] = [
  { key: 'task', header: words.task, main: true, cell: ({ task }) => words.taskWords(task) },
  { key: 'waiting', header: words.waiting, align: 'end', cell: ({ waiting }) => waiting.toLocaleString() },
  { key: 'running', header: words.running, align: 'end', cell: ({ running }) => running.toLocaleString() },
  { key: 'later', header: words.later, align: 'end', cell: ({ later }) => later.toLocaleString() },
  {
    key: 'oldest',
    header: words.oldest,
    className: 'sm:whitespace-nowrap',
    cell: ({ oldest_at }) =>
      oldest_at ? <RelativeTime at={oldest_at} /> : <span className="text-quiet">{words.none}</span>,
  },
]

/** What has failed for good stands by itself. */
export function QueueSection({ queue: { workers, tasks } }: Pick<ShownInstallation, 'queue'>) {
  const rows = tasks.filter(({ waiting, running, later }) => waiting + running + later > 0)
  return (
    <Section title={words.queue} help={`${words.queueHelp} ${words.workers(workers)}`} isWide>
      {rows.length === 0 ? (
        <p className="text-quiet">{words.queueEmpty}</p>
      ) : (
        <Table caption={words.queue} columns={columns} rows={rows} rowKey={({ task }) => task} />
      )}
    </Section>
  )
}
