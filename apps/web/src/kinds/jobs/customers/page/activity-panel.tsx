import type { ReactNode } from 'react'
import { Fact } from '../../../../ui/fact.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { RelativeTime } from '../../../../ui/relative-time.tsx'
import { words } from '../words.ts'
import type { CustomerData } from './use-customer-change.ts'

const { activity: say } = words

export const ActivityPanel = ({ customer }: { customer: CustomerData }) => (
  <Panel title={say.title}>
    <dl className="flex flex-col gap-2.5 text-table">
      <Fact name={say.created}>
        <RelativeTime at={customer.created_at} />
      </Fact>
      <Fact name={say.invited}>{timeOr(customer.invited_at)}</Fact>
      <Fact name={say.signedIn}>{timeOr(customer.last_login_at)}</Fact>
      <Fact name={say.jobs}>{customer.jobs_count.toLocaleString()}</Fact>
    </dl>
  </Panel>
)

const timeOr = (at: string | null): ReactNode => (at ? <RelativeTime at={at} /> : say.never)
