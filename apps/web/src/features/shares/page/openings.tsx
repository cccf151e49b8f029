import { getShareAnalytics } from '@latchkey/contract'
import { useSearchParams } from 'react-router'
import { readPeriod } from '../../../lib/period.ts'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { PeriodChips } from '../../../ui/period-chips.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { ViewsSection } from '../views/views-section.tsx'
import { ViewsSkeleton } from '../views/views-skeleton.tsx'
import { words } from './words.ts'

export function Openings({ shareId }: { shareId: string }) {
  const days = readPeriod(useSearchParams()[0])
  const analytics = useQueryOf(getShareAnalytics, { params: { share: shareId }, query: { days: Number(days) } })
  return (
    <section aria-labelledby="openings">
      <header className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id="openings" className="text-heading font-semibold">
          {words.openings}
        </h2>
        <PeriodChips />
      </header>
      <QueryState query={analytics} failed={words.openingsFailed} skeleton={<ViewsSkeleton />}>
        {(found) => <ViewsSection analytics={found} days={days} />}
      </QueryState>
    </section>
  )
}
