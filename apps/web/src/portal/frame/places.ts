import { Hammer, type LucideIcon, MessageSquare, Plus, UserRound } from 'lucide-react'
import { words } from './words.ts'

export interface Place {
  /** Within the portal. */
  to: string
  label: string
  icon: LucideIcon
  /** The beginnings of the addresses that belong to it. */
  pages: string[]
}

/** What a customer has: in the bar at the foot of a phone, in the top line of a desktop. */
export const places: Place[] = [
  { to: '', label: words.jobs, icon: Hammer, pages: ['/jobs'] },
  { to: '/new', label: words.new, icon: Plus, pages: ['/new', '/drafts'] },
  { to: '/messages', label: words.messages, icon: MessageSquare, pages: ['/messages'] },
  { to: '/me', label: words.me, icon: UserRound, pages: ['/me'] },
]

/** Of the address within the portal. */
export const placeOf = (rest: string): Place | undefined =>
  places.find(({ to, pages }) => rest === to || pages.some((page) => rest === page || rest.startsWith(`${page}/`)))
