import { getCustomerJob } from '@latchkey/contract'
import { Navigate, useParams } from 'react-router'
import { type Live, useLive } from '../../../lib/live/use-live.ts'
import { useIsNowhere } from '../../../lib/use-is-nowhere.ts'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { NoLonger } from '../../../ui/no-longer.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { useCustomerForm } from '../../use-customer-form.ts'
import { usePortalPath } from '../../use-portal-path.ts'
import { jobAddress } from '../job-address.ts'
import { JobInGrey } from './job-in-grey.tsx'
import { JobParts } from './job-parts.tsx'
import { words } from './words.ts'

export function Component() {
  const { id = '' } = useParams()
  return <Watched key={id} id={id} />
}

/** As it is now, for as long as it is theirs. */
function Watched({ id }: { id: string }) {
  const live = useLive(id)
  return live.hasEnded ? <NoLonger action={<BackToJobs />} /> : <Present id={id} live={live} />
}

function Present({ id, live }: { id: string; live: Live }) {
  const job = useQueryOf(getCustomerJob, { params: { id } })
  const form = useCustomerForm().data
  const portalPath = usePortalPath()
  if (useIsNowhere(job)) return <Nowhere />
  return (
    <QueryState query={job} failed={words.failed} skeleton={<JobInGrey />}>
      {(present) => {
        if (present.status === 'draft') return <Navigate to={portalPath(jobAddress(present))} replace />
        return form ? <JobParts job={present} form={form} live={live} /> : <JobInGrey />
      }}
    </QueryState>
  )
}

function Nowhere() {
  const shop = useCustomerForm().data?.shop.name ?? ''
  return (
    <>
      <title>{`${words.nowhere.title} · ${shop}`}</title>
      <EmptyState level={1} drawing="door" headline={words.nowhere.title} action={<BackToJobs />}>
        {words.nowhere.why}
      </EmptyState>
    </>
  )
}

function BackToJobs() {
  const portalPath = usePortalPath()
  return <LinkButton to={portalPath('/jobs')}>{words.back}</LinkButton>
}
