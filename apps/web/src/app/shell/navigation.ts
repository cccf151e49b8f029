import {
  ChartColumn,
  ClipboardCheck,
  Contact,
  DoorOpen,
  Hammer,
  House,
  Inbox,
  Link2,
  type LucideIcon,
  MessagesSquare,
  Settings,
  Table2,
  Wrench,
} from 'lucide-react'

export interface Destination {
  to: string
  label: string
  /** Where there is room for one word only: in the bar of a phone. */
  short?: string
  icon: LucideIcon
  /** Stands in the bar at the foot of a phone; the others are behind "More". Four fit. */
  inBar?: boolean
  /** Its pages, for who looks for them by name in the palette. */
  pages?: { to: string; label: string }[]
}

export interface NavigationSection {
  title: string | null
  entries: Destination[]
}

const settingsPages = [
  { to: '/settings/profile', label: 'Profile' },
  { to: '/settings/devices', label: 'Devices' },
  { to: '/settings/workspace', label: 'Workspace' },
  { to: '/settings/members', label: 'Members' },
  { to: '/settings/activity', label: 'Activity' },
  { to: '/settings/security', label: 'Security' },
  { to: '/settings/api-keys', label: 'API keys' },
  { to: '/settings/webhooks', label: 'Webhooks' },
]

/** The one table of screens: rail, bottom bar, palette and "where I am" all read it. Add a line with each screen. */
export const navigation: NavigationSection[] = [
  { title: null, entries: [{ to: '/', label: 'Home', icon: House, inBar: true }] },
  {
    title: 'Work',
    entries: [
      {
        to: '/repair-requests',
        label: 'Repair requests',
        short: 'Repairs',
        icon: Wrench,
        inBar: true,
        pages: [{ to: '/properties', label: 'Properties' }],
      },
      { to: '/jobs', label: 'Jobs', icon: Hammer, inBar: true },
      { to: '/sessions', label: 'Sessions', icon: MessagesSquare },
      { to: '/records', label: 'Records', icon: Table2, pages: [{ to: '/saved-filters', label: 'Saved filters' }] },
    ],
  },
  {
    title: 'Sharing',
    entries: [
      {
        to: '/shares',
        label: 'Shares',
        icon: Link2,
        inBar: true,
        pages: [
          { to: '/shares/analytics', label: 'Analytics' },
          { to: '/share-templates', label: 'Share templates' },
        ],
      },
      { to: '/shared-with-me', label: 'Shared with me', short: 'Shared', icon: Inbox },
      { to: '/access-requests', label: 'Requests', icon: DoorOpen },
    ],
  },
  {
    title: 'Shop',
    entries: [
      { to: '/review', label: 'Review', icon: ClipboardCheck },
      { to: '/customers', label: 'Customers', icon: Contact },
      { to: '/reports', label: 'Reports', icon: ChartColumn },
    ],
  },
  {
    title: null,
    entries: [{ to: '/settings', label: 'Settings', icon: Settings, pages: settingsPages }],
  },
]

const forAnybody = ['/', '/shared-with-me', '/settings']

/** What is there for somebody who is in no workspace: all of it fits into the bar of a phone. */
export const withoutWorkspace: NavigationSection[] = navigation.map(({ title, entries }) => ({
  title,
  entries: entries.filter(({ to }) => forAnybody.includes(to)).map((entry) => ({ ...entry, inBar: true })),
}))

interface Place {
  section: string | null
  destination: Destination
}

/** The entry that has the longest beginning of this address, as its own or as one of its pages'. */
export function findPlace(pathname: string, sections = navigation): Place | null {
  let found: Place | null = null
  let longest = 0
  for (const section of sections)
    for (const destination of section.entries)
      for (const { to } of [destination, ...(destination.pages ?? [])]) {
        const inside = pathname === to || (to !== '/' && pathname.startsWith(`${to}/`))
        if (!inside || to.length < longest) continue
        longest = to.length
        found = { section: section.title, destination }
      }
  return found
}
