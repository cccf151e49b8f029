import { getOverallAnalytics, listAccessRequests, listPendingJobs } from '@latchkey/contract'
import type { ReactNode } from 'react'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { words } from './attention-words.ts'
import { Step } from './step.tsx'

interface AttentionProps {
  /** In its place and in that of the rest, until it is known how much there is: nothing moves down later. */
  waiting: ReactNode
  children: ReactNode
}

/** What somebody should look at today, before everything else; nothing where there is nothing. */
export function Attention({ waiting, children }: AttentionProps) {
  const jobs = useQueryOf(listPendingJobs, { query: { page_size: 1 } })
  const requests = useQueryOf(listAccessRequests, { query: { status: 'pending', page_size: 1 } })
  const links = useQueryOf(getOverallAnalytics, { query: { days: 7 } })
  if (jobs.isPending || requests.isPending || links.isPending) return waiting

  const review = jobs.data?.count ?? 0
  const pending = requests.data?.count ?? 0
  const { expiring_soon = 0, never_opened = 0 } = links.data ?? {}
  if (review + pending + expiring_soon + never_opened === 0) return children
  return (
    <>
      <h2 className="mb-2 font-semibold">{words.attention}</h2>
      <ul className="mb-8 divide-y divide-line border-y border-line">
        {review > 0 && (
          <Step to="/review" label={words.review(review)}>
            {words.reviewHelp}
          </Step>
        )}
        {pending > 0 && (
          <Step to="/access-requests" label={words.requests(pending)}>
            {words.requestsHelp}
          </Step>
        )}
        {expiring_soon > 0 && (
          <Step to="/shares?attention=expiring_soon&sort=expires_at" label={words.expiring(expiring_soon)}>
            {words.expiringHelp}
          </Step>
        )}
        {never_opened > 0 && (
          <Step to="/shares?attention=never_opened" label={words.neverOpened(never_opened)}>
            {words.neverOpenedHelp}
          </Step>
        )}
      </ul>
      <h2 className="mb-2 font-semibold">{words.next}</h2>
      {children}
    </>
  )
}
