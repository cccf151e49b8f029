import type { WorkspaceRole } from '@latchkey/contract'
import { lazy, Suspense } from 'react'
import { listMembers } from '../../lib/light-endpoints.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx'
import { Step } from './step.tsx'
import { words } from './words.ts'

// What it asks for is the contract of sharing, which the first screen does without.
const Attention = lazy(() => import('./attention.tsx').then(({ Attention }) => ({ default: Attention })))

interface ReadyProps {
  workspace: { name: string; role: WorkspaceRole }
}

/** What stands, and where to go on. */
export function Ready({ workspace }: ReadyProps) {
  return (
    <>
      <p className="font-serif text-headline">{words.ready(workspace.name)}</p>
      <p className="mt-1 min-h-5 text-quiet">
        <People />
      </p>
      <div className="mt-7 max-w-160">
        <Suspense fallback={<Waiting />}>
          <Attention waiting={<Waiting />}>
            <Steps mayInvite={workspace.role !== 'member'} />
          </Attention>
        </Suspense>
      </div>
    </>
  )
}

const Waiting = () => <SkeletonRows rows={3} faces={false} height="h-16.25" />

const Steps = ({ mayInvite }: { mayInvite: boolean }) => (
  <ul className="divide-y divide-line border-y border-line">
    {mayInvite && (
      <Step to="/settings/members?invite" label={words.invite}>
        {words.inviteHelp}
      </Step>
    )}
    {mayInvite ? (
      <Step to="/settings/workspace" label={words.settings}>
        {words.settingsHelp}
      </Step>
    ) : (
      <Step to="/settings/members" label={words.people_}>
        {words.membersHelp}
      </Step>
    )}
    <Step to="/settings/profile" label={words.devices}>
      {words.devicesHelp}
    </Step>
  </ul>
)

function People() {
  const members = useQueryOf(listMembers, { query: { page_size: 100 } })
  if (members.error) return words.failed
  if (!members.data) return <Skeleton className="mt-1 h-3.5 w-56" />
  const { results, count } = members.data
  const pending = results.filter(({ status }) => status === 'pending').length
  const present = count - pending
  if (count === 1) return words.alone
  return `${[words.people(present), ...(pending > 0 ? [words.pending(pending)] : [])].join(', ')}.`
}
