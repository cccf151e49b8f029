import type { Prisma } from '@latchkey/db'
import { AppError } from '../../../platform/app-error.ts'
import type { Tx } from '../../../platform/transact.ts'
import { writeSearchText } from '../write-search-text.ts'
import { customerSearchText } from './customer-search-text.ts'

export const CUSTOMER = {
  id: true,
  accountId: true,
  email: true,
  firstName: true,
  lastName: true,
  companyName: true,
  phone: true,
  address: true,
  isActive: true,
  maySubmit: true,
  mayEdit: true,
  requiresApproval: true,
  invitedAt: true,
  version: true,
} as const satisfies Prisma.CustomerSelect

export type CustomerRow = Prisma.CustomerGetPayload<{ select: typeof CUSTOMER }>

export const fullName = ({ firstName, lastName }: Pick<CustomerRow, 'firstName' | 'lastName'>) =>
  `${firstName} ${lastName}`

type Which = { id: string; workspaceId: string; ifMatch: number | null }

/** A customer of this shop as they are now, held until the change is done. */
export async function lockCustomer(tx: Tx, { id, workspaceId, ifMatch }: Which): Promise<CustomerRow> {
  await tx.db.$queryRaw`select 1 from customer where id = ${id}::uuid for no key update`
  const customer = await tx.db.customer.findFirst({ where: { id, workspaceId }, select: CUSTOMER })
  if (!customer) throw new AppError('not_found')
  if (ifMatch !== null && ifMatch !== customer.version) throw new AppError('version_conflict')
  return customer
}

/** Writes what is another now of a customer who is held. They, and their jobs, are found by it. */
export async function writeCustomer(
  tx: Tx,
  before: CustomerRow,
  changed: Partial<Omit<CustomerRow, 'id' | 'version'>> & { lastLoginAt?: Date },
) {
  const after = { ...before, ...changed }
  const version = before.version + 1
  await tx.db.customer.update({
    where: { id: before.id },
    data: { ...changed, searchText: customerSearchText(after), version, updatedAt: new Date() },
    select: { id: true },
  })
  const isNamedAnew = fullName(after) !== fullName(before) || after.companyName !== before.companyName
  if (isNamedAnew) await writeNameOnJobs(tx, before.id)
}

/** Each job is held before it is read, or what somebody else writes on it at this moment would be lost to the search. */
async function writeNameOnJobs(tx: Tx, customerId: string) {
  const jobs = await tx.db.$queryRaw<{ id: string }[]>`
    select r.id from resource r join job q on q.id = r.id where q.customer_id = ${customerId}::uuid
    order by r.id for no key update of r`
  if (jobs.length > 0)
    await writeSearchText(
      tx,
      jobs.map(({ id }) => id),
    )
}
