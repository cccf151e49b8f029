import {
  ChartNoAxesColumn,
  ClipboardCheck,
  Hammer,
  House,
  KeyRound,
  MessagesSquare,
  Settings,
  Table2,
  Wrench,
} from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { NavigationSection } from '../shell/navigation.ts'
import { Shell } from '../shell/shell.tsx'

const at = '/design/shell'
const sections: NavigationSection[] = [
  { title: null, entries: [{ to: `${at}/home`, label: 'Home', icon: House, inBar: true }] },
  {
    title: 'Work',
    entries: [
      { to: at, label: 'Repair requests', icon: Wrench },
      { to: `${at}/jobs`, label: 'Jobs', icon: Hammer, inBar: true },
      { to: `${at}/sessions`, label: 'Sessions', icon: MessagesSquare },
      { to: `${at}/records`, label: 'Records', icon: Table2 },
    ],
  },
  { title: 'Sharing', entries: [{ to: `${at}/shares`, label: 'Shares', icon: KeyRound, inBar: true }] },
  {
    title: 'Shop',
    entries: [
      { to: `${at}/review`, label: 'Review', icon: ClipboardCheck },
      { to: `${at}/reports`, label: 'Reports', icon: ChartNoAxesColumn },
    ],
  },
  { title: null, entries: [{ to: `${at}/settings`, label: 'Settings', icon: Settings }] },
]
const memberships = [
  { id: '1', name: 'Forge & Co' },
  { id: '2', name: 'Hill Street Bikes' },
]

export function Component() {
  const [workspace, setWorkspace] = useState(memberships[0] ?? null)
  return (
    <Shell
      sections={sections}
      account={{ name: 'Ann Forge', email: 'ann@forge.example' }}
      workspace={workspace}
      memberships={memberships}
      onSwitchWorkspace={(id) => setWorkspace(memberships.find((shop) => shop.id === id) ?? null)}
      onSignOut={() => undefined}
    >
      <PageHeader title="Repair requests" actions={<Button variant="primary">New request</Button>} />
      <EmptyState drawing="bench" headline="The bench is clear" action={<Button>Write one down</Button>}>
        New repair requests land here, from the counter, the phone and the portal.
      </EmptyState>
    </Shell>
  )
}
