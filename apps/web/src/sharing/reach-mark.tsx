import { Link2, Lock, Users } from 'lucide-react'
import { words } from './words.ts'

interface ReachMarkProps {
  reach: { people: number; links: number }
  className?: string
}

/** How far it reaches beside the shop: "Only us", "1 person, 2 links". */
export function ReachMark({ reach: { people, links }, className = '' }: ReachMarkProps) {
  const parts = [people > 0 && words.reach.people(people), links > 0 && words.reach.links(links)].filter(Boolean)
  const Icon = links > 0 ? Link2 : people > 0 ? Users : Lock
  return (
    <span
      className={`inline-flex min-w-0 items-center gap-1.5 ${parts.length > 0 ? 'text-accent-text' : 'text-quiet'} ${className}`}
    >
      <Icon size={16} aria-hidden="true" />
      <span className="truncate">{parts.join(', ') || words.reach.none}</span>
    </span>
  )
}
