import type { SharePolicy } from './find-share-policy.ts'
import type { LockedShare } from './lock-share.ts'
import { requireLock } from './settle-share.ts'

type Running = Pick<
  LockedShare,
  'paused_at' | 'expires_at' | 'max_views' | 'view_count' | 'share_type' | 'recipients'
> & {
  has_password: boolean
}

/** A link that works again is one that the shop hands out: what it has forbidden since does not come back. */
export function requireMayRun(before: Running, after: Running, policy: SharePolicy, now: Date) {
  if (runs(before, now) || !runs(after, now)) return
  const { share_type, has_password, recipients } = after
  requireLock(
    {
      share_type,
      password: has_password ? 'kept' : undefined,
      recipients: recipients.length > 0 ? recipients : undefined,
    },
    policy,
  )
}

const runs = ({ paused_at, expires_at, max_views, view_count }: Running, now: Date) =>
  paused_at === null && (expires_at === null || expires_at > now) && (max_views === null || view_count < max_views)
