import { AsTable } from '../../ui/charts/as-table.tsx'
import { ShareBars } from '../../ui/charts/share-bars.tsx'
import type { Column } from '../../ui/table.tsx'
import { Part } from './part.tsx'
import type { Report } from './report.ts'
import { words } from './words.ts'

type CameInProps = Pick<Report, 'jobs' | 'customers'>

/** Of the customers so many should come through the portal three months after it was opened. */
const GOAL = { at: 0.6, label: words.goal }
/** Fewer than these are told as few. */
const few = 5

/** The portal against phone and counter: of jobs, and of those they are for. */
export function CameIn({ jobs, customers }: CameInProps) {
  const rows = [
    { key: 'jobs', label: words.jobsThrough, part: jobs.portal, total: jobs.total },
    {
      key: 'customers',
      label: words.customersThrough,
      part: customers.through_portal,
      total: customers.with_jobs,
      goal: GOAL,
    },
  ]
  const share = (part: number, total: number) => (total === 0 ? 0 : part / total)
  if (jobs.total === 0) return <Part title={words.cameIn} lead={words.noneCameIn} />
  return (
    <Part
      title={words.cameIn}
      lead={
        <>
          <strong className="font-medium text-ink">
            {words.throughPortal(share(jobs.portal, jobs.total), jobs.portal, jobs.total)}
          </strong>{' '}
          {jobs.total < few && words.few} {words.customersIdle(customers.total, customers.total - customers.with_jobs)}
        </>
      }
    >
      <ShareBars
        label={words.cameIn}
        bars={rows.map(({ part, total, ...row }) => ({
          ...row,
          share: share(part, total),
          said: words.ofAll(part, total),
        }))}
      />
      <AsTable caption={words.cameIn} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </Part>
  )
}

type Row = { key: string; label: string; part: number; total: number }
const columns: Column<Row>[] = [
  { key: 'what', header: words.whatTable, main: true, cell: ({ label }) => label },
  { key: 'part', header: words.part, align: 'end', cell: ({ part }) => part.toLocaleString() },
  { key: 'total', header: words.all, align: 'end', cell: ({ total }) => total.toLocaleString() },
]
