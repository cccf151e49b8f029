import type { Customer, createCustomer as endpoint, HandlerInput } from '@latchkey/contract'
import { isUniqueViolation, newId } from '@latchkey/db'
import { AppError, invalid } from '../../../platform/app-error.ts'
import type { MemberContext } from '../../../platform/context.ts'
import { type Tx, transact } from '../../../platform/transact.ts'
import { customerSearchText } from './customer-search-text.ts'
import { getCustomer } from './get-customer.ts'
import { hasPortal, mailCustomerInvitation } from './invite-customer.ts'
import { fullName } from './write-customer.ts'

type Body = HandlerInput<typeof endpoint>['body']

/** Writes a customer down. No mailbox is two customers of one shop. */
export async function createCustomer(ctx: MemberContext, body: Body): Promise<Customer> {
  const id = newId()
  const person = {
    firstName: body.first_name,
    lastName: body.last_name,
    email: body.email ?? null,
    companyName: body.company_name ?? null,
    phone: body.phone ?? null,
    address: body.address ?? null,
  }
  if (body.invite && !person.email) throw invalid('email', 'Needed for an invitation')
  try {
    await transact(ctx, async (tx) => {
      const data = { id, workspaceId: ctx.workspace.id, ...person, searchText: customerSearchText(person) }
      await tx.db.customer.create({ data, select: { id: true } })
      const name = fullName(person)
      await tx.record('customer.created', { customer_id: id, name })
      if (person.email && (await isInvited(tx, ctx, body))) {
        await mailCustomerInvitation(tx, ctx, { id, email: person.email, name })
      }
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const errors = [{ path: 'email', message: 'Another customer has this e-mail' }]
    throw new AppError('conflict', { errors })
  }
  return getCustomer(ctx, id)
}

/** Unless it is said not to, where there is a portal to come into. */
async function isInvited(tx: Tx, { workspace }: MemberContext, { invite = true }: Body) {
  return invite && (await hasPortal(tx, workspace.id))
}
