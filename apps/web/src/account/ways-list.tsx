import { ChevronRight } from 'lucide-react'
import type { MyAccount } from '../lib/use-me.ts'
import { useWays } from './use-ways.ts'
import { words } from './words.ts'

interface WaysListProps {
  label: string
  me: MyAccount
}

/** Where else than here somebody is a customer, or works: one press leads there. */
export function WaysList({ label, me }: WaysListProps) {
  const { goToPortal, goToWork } = useWays()
  const { portals, workspaces } = waysOf(me)
  return (
    <ul aria-label={label} className="divide-y divide-line border-y border-line">
      {portals.map(({ id, name, slug }) => (
        <Way key={`portal ${id}`} name={name} hint={words.ways.portal} onPress={() => goToPortal(slug)} />
      ))}
      {workspaces.map(({ id, name }) => (
        <Way key={`work ${id}`} name={name} hint={words.ways.work} onPress={() => goToWork(id)} />
      ))}
    </ul>
  )
}

export function waysOf({ customer_of, memberships, portal, workspace }: MyAccount) {
  return {
    portals: customer_of.filter(({ id }) => id !== portal?.id),
    workspaces: memberships.filter(({ id }) => id !== workspace?.id),
  }
}

const Way = ({ name, hint, onPress }: { name: string; hint: string; onPress: () => void }) => (
  <li>
    <button
      type="button"
      onClick={onPress}
      className="flex w-full items-center gap-4 rounded-control px-2 py-3.5 text-start transition-colors hover:bg-sunk"
    >
      <span className="min-w-0 flex-1">
        <span className="block font-medium break-words">{name}</span>
        <span className="block text-table text-quiet">{hint}</span>
      </span>
      <ChevronRight size={16} aria-hidden="true" className="shrink-0 text-quiet" />
    </button>
  </li>
)
