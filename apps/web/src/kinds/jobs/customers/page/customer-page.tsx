import { getCustomer } from '@latchkey/contract'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useParams } from 'react-router'
import { useIsNowhere } from '../../../../lib/use-is-nowhere.ts'
import { isAdmin, useMe } from '../../../../lib/use-me.ts'
import { useQueryOf } from '../../../../lib/use-query-of.ts'
import { Button } from '../../../../ui/button.tsx'
import { DetailInGrey } from '../../../../ui/detail-in-grey.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Link, LinkButton } from '../../../../ui/link.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { QueryState } from '../../../../ui/query-state.tsx'
import { SkeletonRows } from '../../../../ui/skeleton.tsx'
import { twoColumns } from '../../../../ui/two-columns.ts'
import { WorkspaceOnly } from '../../../../ui/workspace-only.tsx'
import { customerOf } from '../../fields/customer-name.ts'
import { PortalMark } from '../portal-mark.tsx'
import { words } from '../words.ts'
import { ActivityPanel } from './activity-panel.tsx'
import { ContactSection } from './contact-section.tsx'
import { CustomerDeeds } from './customer-deeds.tsx'
import { CustomerJobs } from './customer-jobs.tsx'
import { InviteButton } from './invite-button.tsx'
import { RightsPanel } from './rights-panel.tsx'
import type { CustomerData } from './use-customer-change.ts'

const NewJobDialog = lazy(() =>
  import('../../list/new-job-dialog.tsx').then((module) => ({ default: module.NewJobDialog })),
)

export function Component() {
  const { id = '' } = useParams()
  return (
    <WorkspaceOnly title={words.title}>
      <Found key={id} id={id} />
    </WorkspaceOnly>
  )
}

function Found({ id }: { id: string }) {
  const customer = useQueryOf(getCustomer, { params: { id } })
  if (useIsNowhere(customer)) return <Nowhere />
  return (
    <QueryState query={customer} failed={words.page.failed} skeleton={<InGrey />}>
      {(present) => <CustomerPage customer={present} />}
    </QueryState>
  )
}

function CustomerPage({ customer }: { customer: CustomerData }) {
  const [calling, setCalling] = useState<boolean | null>(null)
  const mayReadAudit = isAdmin(useMe().data)
  const caller = customerOf(customer)
  return (
    <>
      <PageHeader
        title={caller.name}
        above={<Link to="/customers">{words.title}</Link>}
        actions={
          <>
            <InviteButton customer={customer} />
            <Button variant="primary" icon={<Plus size={16} />} onClick={() => setCalling(true)}>
              {words.page.takeDown}
            </Button>
          </>
        }
      >
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          {customer.company_name}
          <PortalMark customer={customer} />
        </span>
      </PageHeader>
      <div className={twoColumns}>
        <div className="flex min-w-0 flex-col gap-8">
          <ContactSection customer={customer} />
          <CustomerJobs id={customer.id} />
          {mayReadAudit && <CustomerDeeds id={customer.id} />}
        </div>
        <div className="flex flex-col gap-5">
          <RightsPanel customer={customer} />
          <ActivityPanel customer={customer} />
        </div>
      </div>
      {calling !== null && (
        <Suspense>
          <NewJobDialog open={calling} onOpenChange={setCalling} caller={caller} />
        </Suspense>
      )}
    </>
  )
}

const InGrey = () => (
  <DetailInGrey>
    <SkeletonRows rows={6} faces={false} />
  </DetailInGrey>
)

const Nowhere = () => (
  <>
    <title>{`${words.page.gone} · Latchkey`}</title>
    <EmptyState
      level={1}
      drawing="door"
      headline={words.page.gone}
      action={<LinkButton to="/customers">{words.page.back}</LinkButton>}
    >
      {words.page.goneWhy}
    </EmptyState>
  </>
)
