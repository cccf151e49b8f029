import type { FoundShare } from './look-up-share.ts'
import type { Pass } from './share-pass.ts'

export type Standing = 'gone' | 'expired' | 'exhausted' | 'paused' | 'locked' | 'sealed' | 'open'

type Facts = Pick<
  FoundShare,
  'share_type' | 'max_views' | 'is_gone' | 'is_expired' | 'is_paused' | 'is_used_up' | 'lock_version'
>

/** How a share stands for a visitor who holds this pass. What can't be undone by the visitor comes first. */
export function standingOf(share: Facts, pass: Pass | null): Standing {
  const isOpened = pass?.openedUntil !== undefined
  if (share.is_gone) return 'gone'
  if (share.is_expired) return 'expired'
  if (share.is_used_up && !isOpened) return 'exhausted'
  if (share.is_paused) return 'paused'
  if (share.share_type !== 'public' && !pass?.unlocked) return 'locked'
  if (share.max_views !== null && !isOpened) return 'sealed'
  return 'open'
}
