import { getOverallAnalytics } from '@latchkey/contract'
import { useSearchParams } from 'react-router'
import { readPeriod } from '../../../lib/period.ts'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { Link } from '../../../ui/link.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { PeriodChips } from '../../../ui/period-chips.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { WorkspaceOnly } from '../../../ui/workspace-only.tsx'
import { ViewsSection } from '../views/views-section.tsx'
import { ViewsSkeleton } from '../views/views-skeleton.tsx'
import { MostViewed } from './most-viewed.tsx'
import { WaitingLinks } from './waiting-links.tsx'
import { words } from './words.ts'

export const Component = () => (
  <WorkspaceOnly title={words.title}>
    <Analytics />
  </WorkspaceOnly>
)

function Analytics() {
  const days = readPeriod(useSearchParams()[0])
  const analytics = useQueryOf(getOverallAnalytics, { query: { days: Number(days) } })
  return (
    <>
      <PageHeader title={words.title} above={<Link to="/shares">{words.shares}</Link>} actions={<PeriodChips />}>
        {words.lead}
      </PageHeader>
      <QueryState query={analytics} failed={words.failed} skeleton={<ViewsSkeleton />}>
        {(found) => (
          <div className="flex flex-col gap-10">
            <div>
              <p className="mb-1 text-quiet">{words.active(found.active)}</p>
              <ViewsSection analytics={found} days={days} />
            </div>
            <MostViewed links={found.most_viewed} days={days} />
            <div className="grid gap-x-10 gap-y-10 md:grid-cols-2">
              <WaitingLinks attention="expiring_soon" count={found.expiring_soon} />
              <WaitingLinks attention="never_opened" count={found.never_opened} />
            </div>
          </div>
        )}
      </QueryState>
    </>
  )
}
