import { getWorkspace } from '@latchkey/contract'
import { useEffect, useState } from 'react'
import { isProblem } from '../lib/call-error.ts'
import { useQueryOf } from '../lib/use-query-of.ts'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { QueryState } from '../ui/query-state.tsx'
import type { LinkReach } from './audience.ts'
import { AudienceLine } from './audience-line.tsx'
import { isLive } from './link-words.ts'
import { LinksSkeleton } from './links-skeleton.tsx'
import { ShareSteps } from './share-steps.tsx'
import type { ShareTarget } from './share-target.ts'
import { useLinks } from './use-links.ts'
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
  const { refetch } = links
  // Somebody may have opened a link since the dialog was last looked at.
  useEffect(() => {
    if (open) void refetch()
  }, [open, refetch])
  // The links as they would be with what is being chosen; the sentence says it before it is so.
  const [plan, setPlan] = useState<readonly LinkReach[]>()
  const live = links.data?.results.filter(isLive) ?? []
  const both = {
    data: links.data && workspace.data ? { links: links.data.results, rules: workspace.data } : undefined,
    error: links.error ?? workspace.error,
    isFetching: links.isFetching || workspace.isFetching,
    refetch: () => Promise.all([links.refetch(), workspace.refetch()]),
  }
  return (
    <Dialog
      title={words.shareOf(target.title)}
      description={links.data && <AudienceLine audience={{ ...target, links: live }} then={plan} />}
      open={open}
      onOpenChange={onOpenChange}
    >
      {isProblem(both.error, 'forbidden') ? (
        <EmptyState drawing="door" headline={words.forbidden}>
          {words.forbiddenWhy}
        </EmptyState>
      ) : (
        <QueryState query={both} failed={words.failed} skeleton={<LinksSkeleton />}>
          {(present) => (
            <ShareSteps {...present} target={target} live={live} onPlan={setPlan} onDone={() => onOpenChange(false)} />
          )}
        </QueryState>
      )}
    </Dialog>
  )
}
