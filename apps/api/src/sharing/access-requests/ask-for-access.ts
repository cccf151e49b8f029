import type { askForAccess as endpoint, HandlerInput } from '@latchkey/contract'
import type { ShareContext } from '../../platform/context.ts'
import { writeAccessRequest } from './write-access-request.ts'

/** Somebody who looks at a share asks to be let in by name, under the mailbox that was proved where one was. */
export function askForAccess(ctx: ShareContext, body: HandlerInput<typeof endpoint>['body']) {
  return writeAccessRequest(ctx, ctx.share, { wants: 'access', ...body, email: ctx.share.mailbox ?? body.email })
}
