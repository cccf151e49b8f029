import type { WorkspaceRole } from '@latchkey/contract'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { callOf, type Member } from './member.ts'
import { MemberActions } from './member-actions.tsx'
import { RoleSelect } from './role-select.tsx'
import { words } from './words.ts'

interface MembersTableProps {
  rows: Member[]
  workspace: { name: string; role: WorkspaceRole }
  mayChange: boolean
}

export function MembersTable({ rows, workspace, mayChange }: MembersTableProps) {
  // What only an owner decides is closed to an admin.
  const mayChangeRole = (member: Member) => mayChange && (workspace.role === 'owner' || member.role !== 'owner')
  const columns: Column<Member>[] = [
    { key: 'person', header: words.person, main: true, cell: (member) => <Person member={member} /> },
    {
      key: 'role',
      header: words.role,
      cell: (member) =>
        mayChangeRole(member) ? <RoleSelect member={member} myRole={workspace.role} /> : words.roles[member.role],
    },
    {
      key: 'since',
      header: words.since,
      className: 'sm:whitespace-nowrap',
      cell: (member) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {member.status === 'pending' && <Badge tone="waiting">{words.pending}</Badge>}
          <RelativeTime at={member.created_at} />
        </span>
      ),
    },
    {
      key: 'action',
      header: words.action,
      action: true,
      cell: (member) =>
        (member.is_me || mayChangeRole(member)) && (
          <MemberActions member={member} workspaceName={workspace.name} mayChange={mayChange} />
        ),
    },
  ]
  return <Table caption={words.caption} columns={columns} rows={rows} rowKey={(member) => member.id} />
}

const Person = ({ member }: { member: Member }) => (
  <span className="flex items-center gap-3 py-2">
    <Avatar name={callOf(member)} size={32} />
    <span className="min-w-0">
      <span className="flex flex-wrap items-center gap-x-2">
        <span className="font-medium">{callOf(member)}</span>
        {member.is_me && <span className="text-quiet">{words.me}</span>}
      </span>
      {member.name && <span className="block text-quiet">{member.email}</span>}
    </span>
  </span>
)
