import { getSystem, retryFailedJob, retryFailedJobs } from '@latchkey/contract'
import { useCall } from '../../lib/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Section } from '../../ui/section.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { toastProblem } from '../../ui/toast-problem.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { ShownFailedJob, ShownInstallation } from './system.ts'
import { words } from './words.ts'

const columns: Column<ShownFailedJob>[] = [
  {
    key: 'task',
    header: words.task,
    main: true,
    // The button at the row's end is wider than a menu's.
    className: 'max-sm:pr-24',
    cell: ({ id, task }) => (
      <span className="block py-2">
        <span className="font-medium">{words.taskWords(task)}</span>
        <span className="block text-small text-quiet">{words.number(id)}</span>
      </span>
    ),
  },
  { key: 'why', header: words.why, cell: ({ cause }) => words.causes[cause] },
  { key: 'tries', header: words.tries, align: 'end', cell: ({ attempts }) => attempts },
  {
    key: 'at',
    header: words.failedAt,
    className: 'sm:whitespace-nowrap',
    cell: ({ failed_at }) => <RelativeTime at={failed_at} className="text-quiet" />,
  },
  { key: 'retry', header: words.retry, action: true, cell: (job) => <Retry job={job} /> },
]

export function FailedSection({ jobs: { results, count } }: { jobs: ShownInstallation['failed_jobs'] }) {
  return (
    <Section title={words.failedJobs} help={words.failedHelp} isWide>
      {count === 0 ? (
        <p className="text-quiet">{words.failedNone}</p>
      ) : (
        <>
          <RetryAll />
          <Table caption={words.failedJobs} columns={columns} rows={results} rowKey={({ id }) => id} />
          {count > results.length && <p className="text-quiet">{words.failedMore(results.length, count)}</p>}
        </>
      )}
    </Section>
  )
}

function Retry({ job: { id, task } }: { job: ShownFailedJob }) {
  const retry = useCall(retryFailedJob, { refresh: [getSystem] })
  const press = async () => {
    await retry.mutateAsync({ params: { id } })
    toast(words.retried)
  }
  return (
    <Button
      size="small"
      aria-label={words.retryOf(task, id)}
      busy={retry.isPending}
      onClick={() => press().catch(toastProblem)}
    >
      {words.retry}
    </Button>
  )
}

function RetryAll() {
  const retry = useCall(retryFailedJobs, { refresh: [getSystem] })
  const press = async () => {
    const { retried } = await retry.mutateAsync(undefined)
    toast(words.retriedAll(retried))
  }
  return (
    <Button className="self-start" busy={retry.isPending} onClick={() => press().catch(toastProblem)}>
      {words.retryAll}
    </Button>
  )
}
