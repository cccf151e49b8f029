import { getCustomerDashboard } from '@latchkey/contract'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { LiveLine } from '../../../ui/live-line.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { PageTitle } from '../../frame/page-title.tsx'
import { useCustomerForm } from '../../use-customer-form.ts'
import { BeginLink, useMayBegin } from './begin-link.tsx'
import { Dashboard } from './dashboard.tsx'
import { RowsSkeleton } from './job-rows.tsx'
import { NoJobs } from './no-jobs.tsx'
import { nowAndThen, useLiveJobs } from './use-live-jobs.ts'
import { words } from './words.ts'

/** What a customer of a shop finds first: what waits for them. */
export function Component() {
  const dashboard = useQueryOf(getCustomerDashboard, undefined, { every: nowAndThen })
  const shop = useCustomerForm().data?.shop.name ?? ''
  const mayBegin = useMayBegin()
  const { waiting = [], recent = [] } = dashboard.data ?? {}
  const live = useLiveJobs([...waiting, ...recent])
  const isEmpty = dashboard.data !== undefined && recent.length === 0
  return (
    <>
      <PageTitle title={words.home} actions={!isEmpty && <BeginLink />}>
        {!mayBegin && words.mayNot(shop)}
      </PageTitle>
      <QueryState query={dashboard} failed={words.failed} skeleton={<RowsSkeleton rows={4} />}>
        {(present) => (isEmpty ? <NoJobs /> : <Dashboard {...present} shop={shop} />)}
      </QueryState>
      <LiveLine {...live} />
    </>
  )
}
