import { getSecurity } from '@latchkey/contract'
import { useSearchParams } from 'react-router'
import { firstDayOf, readPeriod } from '../../lib/period.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { AdminOnly } from '../../ui/admin-only.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PeriodChips } from '../../ui/period-chips.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { Refusals } from './refusals.tsx'
import { RefusalsByDay } from './refusals-by-day.tsx'
import type { Refused } from './report.ts'
import { ReportsSkeleton } from './reports-skeleton.tsx'
import { words } from './security-words.ts'
import { Sources } from './sources.tsx'
import { UnusualOpenings } from './unusual-openings.tsx'

export const Component = () => (
  <AdminOnly title={words.title}>
    <Security />
  </AdminOnly>
)

function Security() {
  const days = readPeriod(useSearchParams()[0])
  const report = useQueryOf(getSecurity, { query: { from: firstDayOf(days) } })
  return (
    <>
      <PageHeader title={words.title} actions={<PeriodChips />}>
        {words.lead}
      </PageHeader>
      <QueryState query={report} failed={words.failed} skeleton={<ReportsSkeleton />}>
        {(found) => (isCalm(found) ? <Calm days={days} /> : <Found report={found} />)}
      </QueryState>
    </>
  )
}

const isCalm = ({ counts, unusual_openings }: Refused) =>
  Object.values(counts).every((count) => count === 0) && unusual_openings.length === 0

const Calm = ({ days }: { days: string }) => (
  <EmptyState drawing="door" headline={words.calm(days)}>
    {words.calmWhy}
  </EmptyState>
)

const Found = ({ report }: { report: Refused }) => (
  <div className="flex flex-col gap-12">
    <Refusals counts={report.counts} />
    <RefusalsByDay days={report.by_day} />
    <Sources sources={report.sources} />
    <UnusualOpenings openings={report.unusual_openings} />
  </div>
)
