import type { AccessKind, AccessOutcome, ErrorCode } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { SharingContext } from '../context.ts'
import { entryOf } from './entry-of.ts'
import type { FoundShare } from './look-up-share.ts'
import type { Standing } from './share-standing.ts'

const ANSWERS = {
  gone: { outcome: 'revoked', code: 'not_found', detail: () => undefined },
  expired: { outcome: 'expired', code: 'share_expired', detail: (shop) => `Ask ${shop} to open it again` },
  exhausted: { outcome: 'exhausted', code: 'share_exhausted', detail: (shop) => `Ask ${shop} for a new link` },
  paused: { outcome: 'paused', code: 'share_paused', detail: (shop) => `${shop} has paused it. Try again later` },
  locked: { outcome: 'locked', code: 'share_locked', detail: () => 'Verify first' },
  sealed: { outcome: 'locked', code: 'share_locked', detail: () => 'Open it first: that takes one of its views' },
} satisfies Record<
  Exclude<Standing, 'open'>,
  { outcome: AccessOutcome; code: ErrorCode; detail: (shop: string) => string | undefined }
>

/**
 * The refusal of a share that does not stand, written into its log. Of one that was stopped only its owner learns; the
 * outsider gets what an unknown token gets.
 */
export function refuse(ctx: SharingContext, share: FoundShare, standing: Exclude<Standing, 'open'>, what: AccessKind) {
  const { outcome, code, detail } = ANSWERS[standing]
  ctx.accessLog.refuse({ ...entryOf(ctx, share, what), outcome })
  const words = detail(share.brand_name)
  return new AppError(code, words ? { detail: words } : {})
}
