import type { Prisma } from '../../generated/client.ts'
import { newId, numbered } from '../new-id.ts'
import { did, type Noted } from './audit.ts'
import { CUSTOMERS, type CustomerStory, type DemoCustomer } from './customer-stories.ts'
import type { Person, Shop } from './people.ts'
import { hoursAgo } from './time.ts'

export type { DemoCustomer }

/** `person`: who they are in the portal, where they have been let in. */
type Known = { id: string; name: string; company: string | null; person: Person | null }
export type DemoCustomers = Record<DemoCustomer, Known>

/** For whom the shop works, and who of them comes to the portal. */
export async function insertDemoCustomers(
  db: Prisma.TransactionClient,
  shop: Shop,
): Promise<{ customers: DemoCustomers; audit: Noted[] }> {
  const made = numbered(CUSTOMERS).map((story) => ({ story, person: personOf(shop, story), row: rowOf(shop, story) }))
  const { passwordHash } = shop
  await db.account.createMany({
    data: made.flatMap(({ person, story: { joined } }) => {
      if (!person || joined === undefined || person.id === shop.customer.id) return []
      const { id, name, email } = person
      return [{ id, name, email, passwordHash, createdAt: hoursAgo(joined * 24) }]
    }),
  })
  await db.customer.createMany({ data: made.map(({ row, person }) => ({ ...row, accountId: person?.id ?? null })) })
  return {
    customers: Object.fromEntries(made.map((one) => [one.story.name, knownOf(one)])) as DemoCustomers,
    audit: made.flatMap((one) => historyOf(shop, one)),
  }
}

type Made = { story: CustomerStory & { id: string }; person: Person | null; row: ReturnType<typeof rowOf> }

const nameOf = ({ person }: CustomerStory) => person.join(' ')

function personOf({ customer }: Shop, story: CustomerStory & { id: string }): Person | null {
  if (story.joined === undefined || story.email === null) return null
  const id = story.email === customer.email ? customer.id : newId()
  return { id, name: nameOf(story), email: story.email, customerId: story.id }
}

const knownOf = ({ story, person }: Made): Known => {
  return { id: story.id, name: nameOf(story), company: story.companyName, person }
}

function rowOf({ workspaceId }: Shop, story: CustomerStory & { id: string }) {
  const { id, person, companyName, email, phone, address, days, invited, shutOut, lastSeen } = story
  const [firstName, lastName] = person
  const searchText = [firstName, lastName, companyName, email, phone, address].filter(Boolean).join(' ')
  const times = { createdAt: hoursAgo(days * 24), updatedAt: hoursAgo((shutOut ?? days) * 24) }
  const standing = {
    isActive: shutOut === undefined,
    invitedAt: invited === undefined ? null : hoursAgo(invited * 24),
    lastLoginAt: lastSeen === undefined ? null : hoursAgo(lastSeen * 24),
  }
  return { id, workspaceId, firstName, lastName, companyName, email, phone, address, searchText, ...standing, ...times }
}

function historyOf({ workspaceId, owner }: Shop, { story, person }: Made): Noted[] {
  const { id: customer_id, days, email, invited, joined, shutOut } = story
  const data = { customer_id, name: nameOf(story) }
  const about = { workspaceId }
  const history = [did(owner, 'customer.created', data, hoursAgo(days * 24), about)]
  if (invited !== undefined && email)
    history.push(did(owner, 'customer.invited', { ...data, email }, hoursAgo(invited * 24), about))
  if (joined !== undefined && person) history.push(did(person, 'customer.joined', data, hoursAgo(joined * 24), about))
  if (shutOut !== undefined) history.push(did(owner, 'customer.deactivated', data, hoursAgo(shutOut * 24), about))
  return history
}
