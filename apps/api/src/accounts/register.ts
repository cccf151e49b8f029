import type { register as endpoint, HandlerInput } from '@latchkey/contract'
import type { Context } from '../platform/context.ts'
import { hashToken, newToken } from '../platform/tokens.ts'
import { transact } from '../platform/transact.ts'
import { requestLink } from './links/request-link.ts'
import { requireAcceptablePassword } from './require-acceptable-password.ts'

/**
 * Writes down what was typed until the mailbox proves whose it is: there is no account before that. Gives the value of the
 * cookie by which this browser is known again when the link is pressed.
 */
export async function register(ctx: Context, body: HandlerInput<typeof endpoint>['body'], earlier: string | null) {
  await requireAcceptablePassword(body.password, body.email)
  await ctx.limiter.take('register', ctx.network)
  const passwordHash = await ctx.passwords.hash(body.password, ctx.network)
  // The same for all that this browser registers, so that each of its links is known here.
  const pending = earlier ?? newToken()

  if (!(await ctx.limiter.tryTakeForMailbox('register', body.email, ctx.network))) return pending
  await transact(ctx, (tx) =>
    requestLink(tx, {
      purpose: 'verify',
      email: body.email,
      name: body.name,
      workspaceName: body.workspace_name ?? null,
      passwordHash,
      pendingHash: new Uint8Array(hashToken(pending)),
    }),
  )
  return pending
}
