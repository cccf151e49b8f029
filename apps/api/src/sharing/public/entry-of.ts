import type { AccessKind } from '@latchkey/contract'
import type { Context } from '../../platform/context.ts'
import type { Entry } from './access-log.ts'
import type { Pass } from './share-pass.ts'
import { visitorOf } from './visitor.ts'

/** Who tried what, as the access log has it. */
export function entryOf(
  ctx: Context,
  share: { id: string },
  what: AccessKind,
  pass: Pass | null = null,
): Omit<Entry, 'outcome'> {
  const { ip, userAgent, isMachine: isBot } = ctx
  return {
    shareId: share.id,
    what,
    ip,
    userAgent,
    isBot,
    recipient: pass?.mailbox ?? null,
    visitor: visitorOf(ctx.sealer, ctx),
  }
}
