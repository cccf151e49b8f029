import type { Customer } from '@latchkey/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { MemberContext } from '../../../platform/context.ts'
import { mailOthers } from '../../../platform/mail-others.ts'
import { requestLink } from '../../../platform/request-link.ts'
import { type Tx, transact } from '../../../platform/transact.ts'
import { getCustomer } from './get-customer.ts'
import { fullName, lockCustomer } from './write-customer.ts'

/** Asks a customer into the portal, or asks again. */
export async function inviteCustomer(ctx: MemberContext, id: string): Promise<Customer> {
  const workspaceId = ctx.workspace.id
  await transact(ctx, async (tx) => {
    const { email, accountId, isActive, ...customer } = await lockCustomer(tx, { id, workspaceId, ifMatch: null })
    if (accountId) throw new AppError('conflict', { detail: 'Is in the portal already' })
    if (!email) throw new AppError('conflict', { detail: 'Has no e-mail that an invitation could go to' })
    if (!isActive) throw new AppError('conflict', { detail: 'Is deactivated: activate them first' })
    if (!(await hasPortal(tx, workspaceId))) throw new AppError('conflict', { detail: 'The portal is off' })
    await mailCustomerInvitation(tx, ctx, { id, email, name: fullName(customer) })
  })
  return getCustomer(ctx, id)
}

export async function hasPortal({ db }: Tx, workspaceId: string) {
  const { portal } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { portal: true } })
  return portal !== 'off'
}

type Invited = { id: string; email: string; name: string }

/** A new link; the ones mailed before stop working. Where no mail goes out any more, they go on working. */
export function mailCustomerInvitation(tx: Tx, ctx: MemberContext, { id: customerId, email, name }: Invited) {
  return mailOthers(tx, ctx, email, async (waitSeconds) => {
    await tx.db.emailToken.updateMany({ where: { customerId, usedAt: null }, data: { usedAt: new Date() } })
    const link = { purpose: 'customer_invitation' as const, portalId: ctx.workspace.id, customerId, email, name }
    await requestLink(tx, link, waitSeconds)
    await tx.db.customer.update({ where: { id: customerId }, data: { invitedAt: new Date() }, select: { id: true } })
    await tx.record('customer.invited', { customer_id: customerId, name, email })
  })
}
