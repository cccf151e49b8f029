import { workspaceDefaults } from '@latchkey/contract'
import type { Prisma } from '../../generated/client.ts'
import { idsInOrder, newId } from '../new-id.ts'
import { did, type Noted } from './audit.ts'
import { hoursAgo } from './time.ts'

/** Who does something as a customer is known by that. */
export type Person = { id: string; name: string; email: string; customerId?: string }

/** The demo's workspace and who works in it. */
export type Shop = { workspaceId: string; passwordHash: string; owner: Person; staff: Person; customer: Person }

/** The workspace, who works in it, and somebody who does not. */
export async function insertDemoPeople(
  db: Prisma.TransactionClient,
  passwordHash: string,
): Promise<{ shop: Shop; audit: Noted[] }> {
  const workspaceId = newId()
  const person = (email: string, name: string) => ({ id: newId(), email, name, passwordHash })
  const owner = person('owner@demo.test', 'Olive Owens')
  const staff = person('staff@demo.test', 'Sam Staff')
  const customer = person('customer@demo.test', 'Casey Customer')
  const named = { name: 'Forge & Co.', slug: 'demo' }
  const [ownerAt, staffAt, invitedAt] = idsInOrder(3) as [string, string, string]
  const [opened, joined] = [hoursAgo(40 * 24), hoursAgo(39 * 24)]
  const invited = { id: invitedAt, email: 'priya@demo.test', role: 'admin' as const }

  await db.account.createMany({ data: [owner, staff, customer].map((one) => ({ ...one, createdAt: opened })) })
  await db.workspace.create({
    data: { id: workspaceId, ...named, accent: '#14665A', ...workspaceDefaults, createdAt: opened },
    select: { id: true },
  })
  const member = { workspaceId, acceptedAt: opened, createdAt: opened }
  await db.membership.createMany({
    data: [
      { ...member, id: ownerAt, accountId: owner.id, email: owner.email, role: 'owner' },
      { ...member, id: staffAt, accountId: staff.id, email: staff.email, role: 'member', createdAt: joined },
      { ...invited, workspaceId, invitedById: owner.id },
    ],
  })

  const ofStaff = { member_id: staffAt, account_id: staff.id, email: staff.email, role: 'member' as const }
  const ofInvited = { member_id: invitedAt, email: invited.email, role: invited.role }
  const audit = [
    ...[owner, staff, customer].map((one) => did(one, 'account.registered', {}, opened)),
    did(owner, 'workspace.created', named, opened, { workspaceId }),
    did(staff, 'member.joined', ofStaff, joined, { workspaceId }),
    did(owner, 'member.invited', ofInvited, new Date(), { workspaceId }),
  ]
  return { shop: { workspaceId, passwordHash, owner, staff, customer }, audit }
}
