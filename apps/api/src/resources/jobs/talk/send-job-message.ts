import type { Comment } from '@latchkey/contract'
import type { ResourceContext } from '../../../platform/context.ts'
import { transact } from '../../../platform/transact.ts'
import { findReaders } from '../mail-customers.ts'
import { portalAddress } from '../portal-address.ts'
import { writeMessage } from './write-message.ts'

/** The shop writes to the customer. */
export function sendJobMessage(ctx: ResourceContext, body: string): Promise<Comment> {
  const { id } = ctx.grant.resource
  return transact(ctx, async (tx) => {
    const message = await writeMessage(tx, ctx, { side: 'shop', authorName: ctx.person.name, body })
    for (const { name, email, reference, title, ...shop } of await findReaders(tx, [id])) {
      const link = portalAddress(ctx, shop.slug, id)
      const data = { name, workspaceName: shop.workspace_name, reference: reference ?? '', title, message: body, link }
      await tx.mail('job_message', email, data, shop.workspace_id)
    }
    return message
  })
}
