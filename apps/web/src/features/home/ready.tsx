import { listMembers, type WorkspaceRole } from '@latchkey/contract'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { words } from './words.ts'

interface ReadyProps {
  workspace: { name: string; role: WorkspaceRole }
}

/** What stands, and where to go on. */
export function Ready({ workspace }: ReadyProps) {
  const mayInvite = workspace.role !== 'member'
  return (
    <>
      <p className="font-serif text-headline">{words.ready(workspace.name)}</p>
      <p className="mt-1 min-h-5 text-quiet">
        <People />
      </p>
      <ul className="mt-7 max-w-160 divide-y divide-line border-y border-line">
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
    </>
  )
}

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

function Step({ to, label, children }: { to: string; label: string; children: ReactNode }) {
  return (
    <li>
      <Link
        to={to}
        className="flex items-center gap-4 rounded-control px-2 py-3.5 text-ink no-underline transition-colors hover:bg-sunk"
      >
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{label}</span>
          <span className="block text-table text-quiet">{children}</span>
        </span>
        <ChevronRight size={16} aria-hidden="true" className="text-quiet" />
      </Link>
    </li>
  )
}
