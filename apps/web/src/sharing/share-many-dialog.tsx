import { type Endpoint, getWorkspace, type ResourceKind } from '@latchkey/contract'
import { useState } from 'react'
import { useQueryOf } from '../lib/use-query-of.ts'
import { Dialog } from '../ui/dialog.tsx'
import { QueryState } from '../ui/query-state.tsx'
import type { MadeLink } from './link-settings.ts'
import { LinksSkeleton } from './links-skeleton.tsx'
import { ManyLinksForm } from './many-links-form.tsx'
import { ManyLinksMade } from './many-links-made.tsx'
import { words } from './words.ts'

export interface ManyTargets {
  kind: ResourceKind
  ids: readonly string[]
  /** "requests", in the kind's own words. */
  what: string
  refresh: readonly Endpoint[]
  onShared: () => void
}

interface ShareManyDialogProps {
  targets: ManyTargets
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** A link to each of many things, with the same settings. */
export function ShareManyDialog({ targets, open, onOpenChange }: ShareManyDialogProps) {
  const workspace = useQueryOf(getWorkspace)
  const [made, setMade] = useState<{ links: readonly MadeLink[]; password: string }>()
  const count = targets.ids.length
  return (
    <Dialog
      title={made ? words.bulk.madeTitle(count) : words.bulk.title(count, targets.what)}
      description={made ? undefined : words.bulk.sentence(count)}
      open={open}
      onOpenChange={onOpenChange}
    >
      {made ? (
        <ManyLinksMade {...made} onDone={() => onOpenChange(false)} />
      ) : (
        <QueryState query={workspace} failed={words.failed} skeleton={<LinksSkeleton />}>
          {(rules) => (
            <ManyLinksForm
              {...targets}
              rules={rules}
              onMade={(links, password) => {
                setMade({ links, password })
                targets.onShared()
              }}
            />
          )}
        </QueryState>
      )}
    </Dialog>
  )
}
