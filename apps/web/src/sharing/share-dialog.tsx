import { getWorkspace } from '@latchkey/contract'
import { useEffect, useEffectEvent, useState } from 'react'
import { isProblem } from '../lib/call-error.ts'
import { useQueryOf } from '../lib/use-query-of.ts'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { QueryState } from '../ui/query-state.tsx'
import type { Audience } from './audience.ts'
import { AudienceLine } from './audience-line.tsx'
import { HomeSkeleton } from './home-skeleton.tsx'
import { isLive } from './link-words.ts'
import { useAudience, usePeople } from './people/use-people.ts'
import { ShareSteps } from './share-steps.tsx'
import type { ShareTarget } from './share-target.ts'
import { useLinks, useLookAgain } from './use-links.ts'
import { words } from './words.ts'

interface ShareDialogProps {
  target: ShareTarget
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** The one place where something is shared: who can see it now, who asks to, the links to it, and a new one. */
export function ShareDialog({ target, open, onOpenChange }: ShareDialogProps) {
  const links = useLinks(target.id)
  const workspace = useQueryOf(getWorkspace)
  const everybody = useAudience(target.id)
  const people = usePeople(target.id)
  // What would be otherwise with what is being chosen; the sentence says it before it is so.
  const [plan, setPlan] = useState<Partial<Audience>>()
  const look = useEffectEvent(useLookAgain())
  useEffect(() => {
    if (open) void look()
  }, [open])
  const live = links.data?.results.filter(isLive) ?? []
  const now = everybody.data ? { visibility: everybody.data.visibility, people: everybody.data.people_total } : target
  const both = {
    // All of it at once, so that nothing moves; where the people fail, their part says so.
    data:
      links.data && workspace.data && everybody.isFetched && people.isFetched
        ? { links: links.data.results, rules: workspace.data }
        : undefined,
    error: links.error ?? workspace.error,
    isFetching: links.isFetching || workspace.isFetching,
    refetch: () => Promise.all([links.refetch(), workspace.refetch()]),
  }
  return (
    <Dialog
      title={words.shareOf(target.title)}
      description={links.data && <AudienceLine audience={{ ...now, links: live }} then={plan} />}
      open={open}
      onOpenChange={onOpenChange}
    >
      {isProblem(both.error, 'forbidden') ? (
        <EmptyState drawing="door" headline={words.forbidden}>
          {words.forbiddenWhy}
        </EmptyState>
      ) : (
        <QueryState query={both} failed={words.failed} skeleton={<HomeSkeleton />}>
          {(present) => (
            <ShareSteps {...present} target={target} live={live} onPlan={setPlan} onDone={() => onOpenChange(false)} />
          )}
        </QueryState>
      )}
    </Dialog>
  )
}
