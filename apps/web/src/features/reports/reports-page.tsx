import { getReports } from '@latchkey/contract'
import { useSearchParams } from 'react-router'
import { firstDayOf, readPeriod } from '../../lib/period.ts'
import { isAdmin, useMe } from '../../lib/use-me.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PeriodChips } from '../../ui/period-chips.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { WorkspaceOnly } from '../../ui/workspace-only.tsx'
import { ByDay } from './by-day.tsx'
import { CameIn } from './came-in.tsx'
import { Downloads } from './downloads.tsx'
import { Ratings } from './ratings.tsx'
import type { Report } from './report.ts'
import { ReportsSkeleton } from './reports-skeleton.tsx'
import { Edits, Openings } from './trail.tsx'
import { Turnaround } from './turnaround.tsx'
import { ByCustomer, ByType } from './whose-jobs.tsx'
import { words } from './words.ts'

export const Component = () => (
  <WorkspaceOnly title={words.title}>
    <Reports />
  </WorkspaceOnly>
)

function Reports() {
  const days = readPeriod(useSearchParams()[0])
  const me = useMe().data
  const report = useQueryOf(getReports, { query: { from: firstDayOf(days) } })
  return (
    <>
      <PageHeader title={words.title} actions={<PeriodChips />}>
        {words.lead}
      </PageHeader>
      <div className="flex flex-col gap-12">
        <QueryState query={report} failed={words.failed} skeleton={<ReportsSkeleton />}>
          {(found) => (isEmpty(found) ? <Nothing days={days} /> : <Figures report={found} />)}
        </QueryState>
        {isAdmin(me) && <Downloads />}
      </div>
    </>
  )
}

const isEmpty = ({ jobs, turnaround, ratings, edits, openings }: Report) =>
  jobs.total + turnaround.length + ratings.count + edits.total + openings.granted + openings.refused === 0

const Nothing = ({ days }: { days: string }) => (
  <EmptyState
    drawing="bench"
    headline={words.empty(days)}
    action={<LinkButton to="/jobs">{words.emptyAction}</LinkButton>}
  >
    {words.emptyWhy}
  </EmptyState>
)

const Figures = ({ report }: { report: Report }) => (
  <>
    <CameIn jobs={report.jobs} customers={report.customers} />
    {report.jobs.total > 0 && <ByDay days={report.submissions_by_day} />}
    <Turnaround stages={report.turnaround} />
    <div className="grid gap-12 lg:grid-cols-2">
      <ByType types={report.by_type} />
      {report.jobs.total > 0 && <ByCustomer customers={report.by_customer} />}
      <Ratings {...report.ratings} />
      <Edits {...report.edits} />
      <Openings {...report.openings} />
    </div>
  </>
)
