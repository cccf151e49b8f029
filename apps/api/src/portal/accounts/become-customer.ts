import { newId } from '@latchkey/db'
import { AppError } from '../../platform/app-error.ts'
import type { CustomerProfile } from '../../platform/request-link.ts'
import type { Tx } from '../../platform/transact.ts'
import { customerSearchText } from '../../resources/jobs/customers/customer-search-text.ts'
import { findPlace } from '../../resources/jobs/customers/find-place.ts'
import { type CustomerRow, fullName, writeCustomer } from '../../resources/jobs/customers/write-customer.ts'
import type { PortalLink } from './find-portal-link.ts'

type Account = { id: string; email: string }

/** Makes the account a customer of the shop that the link leads to: whom it had written down before becomes theirs. */
export async function becomeCustomer(tx: Tx, link: PortalLink, { id: accountId, email }: Account) {
  const { standing, customer } = await findPlace(tx, link.portal.id, { email, accountId })
  const isMeant = link.purpose !== 'customer_invitation' || customer?.id === link.customer_id || standing === 'joined'
  if (standing === 'closed' || !isMeant) throw new AppError('link_expired')
  if (standing === 'joined') {
    await tx.db.customer.updateMany({ where: { id: customer.id }, data: { lastLoginAt: new Date() } })
  } else if (standing === 'waiting') await claim(tx, link, customer, accountId)
  else if (link.profile) await insert(tx, link, link.profile, { id: accountId, email })
  else throw new AppError('link_expired')
}

/** What the shop wrote stays; what it left open is filled in. */
async function claim(tx: Tx, { portal, profile }: PortalLink, customer: CustomerRow, accountId: string) {
  await writeCustomer(tx, customer, {
    accountId,
    firstName: customer.firstName || (profile?.firstName ?? ''),
    lastName: customer.lastName || (profile?.lastName ?? ''),
    companyName: customer.companyName ?? profile?.companyName ?? null,
    phone: customer.phone ?? profile?.phone ?? null,
    address: customer.address ?? profile?.address ?? null,
    lastLoginAt: new Date(),
  })
  const { id } = customer
  const name = fullName(customer)
  const subject = { workspaceId: portal.id, actor: { kind: 'customer' as const, id, name } }
  await tx.record('customer.joined', { customer_id: id, name }, subject)
}

async function insert(tx: Tx, { portal }: PortalLink, profile: CustomerProfile, { id: accountId, email }: Account) {
  const id = newId()
  const person = { ...profile, email }
  await tx.db.customer.create({
    data: {
      id,
      workspaceId: portal.id,
      accountId,
      ...person,
      searchText: customerSearchText(person),
      lastLoginAt: new Date(),
    },
    select: { id: true },
  })
  const name = fullName(profile)
  const subject = { workspaceId: portal.id, actor: { kind: 'customer' as const, id, name } }
  await tx.record('customer.registered', { customer_id: id, name }, subject)
}
