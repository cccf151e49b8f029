import { listSharedWithMe } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { keyOf } from '../../lib/use-query-of.ts'
import { placeOf } from '../../sharing/place-of.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { RowLink } from '../../ui/row-link.tsx'
import { KindIcon } from './kind-icon.tsx'
import { rowLine } from './row-line.ts'
import type { SharedThing } from './shared-thing.ts'
import { words } from './words.ts'

/** The whole row leads to the thing. */
export function SharedRow({ thing, onLeave }: { thing: SharedThing; onLeave: () => void }) {
  const client = useQueryClient()
  const { resource, workspace, role, invited_by, is_new, shared_at } = thing
  // Opened, it is no longer new: coming back here, the list is read again.
  const opened = () => client.invalidateQueries({ queryKey: keyOf(listSharedWithMe), refetchType: 'none' })
  return (
    <li className={`${rowLine} relative transition-colors hover:bg-sunk/50`}>
      <KindIcon kind={resource.kind} className="text-quiet max-md:self-start max-md:mt-1" />
      <span className="min-w-0">
        <span className="flex min-w-0 items-center gap-2">
          <RowLink
            to={placeOf(resource)}
            row={resource.id}
            onClick={opened}
            className={`leading-6 ${is_new ? 'font-semibold' : 'font-medium'}`}
          >
            {resource.title}
          </RowLink>
          {is_new && <Badge tone="open">{words.isNew}</Badge>}
        </span>
        <span className="block text-table leading-6 text-quiet">
          {words.kinds[resource.kind]}
          {resource.reference && <span className="font-mono text-small"> · {resource.reference}</span>}
        </span>
      </span>
      <span className="flex min-w-0 flex-col text-table max-md:col-span-2 max-md:col-start-2 max-md:row-start-2 max-md:flex-row max-md:flex-wrap max-md:gap-x-1.5">
        <span className="truncate">{workspace.name}</span>
        {invited_by && <span className="truncate text-quiet">{words.by(invited_by.name)}</span>}
      </span>
      <span className="text-table text-quiet max-md:col-start-2 max-md:row-start-3">{words.roles[role]}</span>
      <RelativeTime
        at={shared_at}
        className="text-table whitespace-nowrap text-quiet max-md:col-start-3 max-md:row-start-3 max-md:text-end"
      />
      <span className="relative z-1 flex justify-end max-md:col-start-3 max-md:row-start-1 max-md:self-start">
        <Button variant="quiet" size="small" aria-label={words.leaveOf(resource.title)} onClick={onLeave}>
          {words.leave}
        </Button>
      </span>
    </li>
  )
}
