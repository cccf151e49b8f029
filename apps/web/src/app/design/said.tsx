import { Ellipsis } from 'lucide-react'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Section } from '../../ui/section.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { Table } from '../../ui/table.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { Sample } from './sample.tsx'

const hour = 3_600_000
const people = [
  { name: 'Ann Forge', role: 'Owner', tone: 'done', state: 'Member', seen: 0.3 * hour },
  { name: 'Sam Hill', role: 'Admin', tone: 'done', state: 'Member', seen: 70 * hour },
  { name: 'mary@bench.example', role: 'Member', tone: 'waiting', state: 'Invited', seen: 26 * hour },
] as const

export const Said = ({ theme }: { theme: string }) => (
  <>
    <Sample title="State">
      <div className="flex flex-wrap gap-2">
        <Badge tone="open">Open</Badge>
        <Badge tone="moving">In progress</Badge>
        <Badge tone="done">Completed</Badge>
        <Badge tone="refused">Rejected</Badge>
        <Badge tone="waiting">On hold</Badge>
        <Badge>Draft</Badge>
      </div>
      <div className="mt-4 flex items-center gap-2">
        {['Ann Forge', 'Sam Hill', 'Mary Bench', 'Ola Nordmann', 'Ines Ruiz', 'T. Vale'].map((name) => (
          <Avatar key={name} name={name} size={32} />
        ))}
        <Avatar name="Forge & Co" size={40} shape="shop" />
      </div>
    </Sample>
    <Sample title="Panel and table">
      <Panel title={`Members, ${theme}`} action={<Button size="small">Invite</Button>}>
        <Table
          caption="Members of the shop"
          rows={[...people]}
          rowKey={(row) => row.name}
          columns={[
            {
              key: 'name',
              header: 'Name',
              main: true,
              cell: (row) => (
                <span className="flex items-center gap-2.5">
                  <Avatar name={row.name} />
                  <span className="font-medium">{row.name}</span>
                </span>
              ),
            },
            { key: 'role', header: 'Role', cell: (row) => row.role },
            { key: 'state', header: 'State', cell: (row) => <Badge tone={row.tone}>{row.state}</Badge> },
            { key: 'seen', header: 'Seen', cell: (row) => <RelativeTime at={new Date(Date.now() - row.seen)} /> },
            {
              key: 'more',
              header: 'Actions',
              action: true,
              cell: (row) => <IconButton label={`More about ${row.name}`} icon={<Ellipsis size={16} />} size="small" />,
            },
          ]}
        />
      </Panel>
    </Sample>
    <Sample title="Loading, empty, broken">
      <SkeletonRows rows={3} />
      <EmptyState
        drawing="board"
        headline="Nothing is shared yet"
        action={<Button variant="primary">Share a job</Button>}
      >
        Every link you hand out will hang here, with who came in.
      </EmptyState>
      <EmptyState drawing="bench" headline="The bench is clear">
        New repair requests land here.
      </EmptyState>
      <EmptyState drawing="drawer" headline="Nothing under that name">
        Try fewer words.
      </EmptyState>
      <ErrorState headline="The members could not be loaded" onRetry={() => undefined} requestId="req-7f3a">
        The server does not answer.
      </ErrorState>
    </Sample>
    <Sample title="Section">
      <Section title={`Shop, ${theme}`} help="What customers see on every page you share.">
        <Field label="Name">
          <TextInput defaultValue="Forge & Co." />
        </Field>
      </Section>
    </Sample>
  </>
)
