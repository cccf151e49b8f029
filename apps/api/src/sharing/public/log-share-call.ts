import type { AccessKind } from '@latchkey/contract'
import type { ShareAccess } from '../../platform/context.ts'
import type { SharingContext } from '../context.ts'
import { entryOf } from './entry-of.ts'

/** A call after the opening: written down, no view. False where the share was stopped, paused or locked anew meanwhile. */
export function logShareCall(ctx: SharingContext, share: ShareAccess, what: AccessKind) {
  const entry = { ...entryOf(ctx, share, what), recipient: share.mailbox, outcome: 'granted' as const }
  return ctx.accessLog.grant({ ...entry, isView: false, lockVersion: share.lockVersion })
}
