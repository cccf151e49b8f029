import type { Comment } from '@latchkey/contract'
import { transact } from '../../platform/transact.ts'
import { mailShop } from '../../resources/jobs/mail-shop.ts'
import { writeMessage } from '../../resources/jobs/talk/write-message.ts'
import { lockOwnJob, type OwnJobContext } from './own-job.ts'
import { requireStep } from './steps.ts'

/** The customer writes to the shop. */
export function writeToShop(ctx: OwnJobContext, body: string): Promise<Comment> {
  const { id, workspaceId, title } = ctx.grant.resource
  const { id: customerId, name } = ctx.customer
  return transact(ctx, async (tx) => {
    const { status, reference } = await lockOwnJob(tx, ctx)
    requireStep('write', status, ctx.customer)
    await ctx.limiter.within(tx.db).take('message', customerId)
    const message = await writeMessage(tx, ctx, { side: 'customer', authorName: name, body })
    const said = { customer: name, reference: reference ?? '', title, message: body }
    await mailShop(tx, ctx, 'customer_message', { id, workspaceId }, said)
    return message
  })
}
