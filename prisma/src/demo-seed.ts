import { workspaceDefaults } from '@latchkey/contract'
import type { Prisma, PrismaClient } from '../generated/client.ts'
import { insertDemoRepairRequests } from './demo-repair-requests.ts'
import { newId } from './new-id.ts'

// Any number, the same in every replica.
const lock = 72_707_372

/** A small shop to look around in. Once, when there is no workspace at all; two replicas at once make one. */
export async function seedDemo(prisma: PrismaClient, hashPassword: () => Promise<string>): Promise<boolean> {
  if (await hasWorkspace(prisma)) return false
  const passwordHash = await hashPassword()
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lock})`
    if (await hasWorkspace(tx)) return false
    await insertDemo(tx, passwordHash)
    return true
  })
}

const hasWorkspace = async (db: Prisma.TransactionClient) =>
  (await db.workspace.findFirst({ select: { id: true } })) !== null

async function insertDemo(db: Prisma.TransactionClient, passwordHash: string): Promise<void> {
  const workspaceId = newId()
  const person = (email: string, name: string) => ({ id: newId(), email, name, passwordHash })
  const owner = person('owner@demo.test', 'Olive Owens')
  const staff = person('staff@demo.test', 'Sam Staff')
  const customer = person('customer@demo.test', 'Casey Customer')
  const shop = { name: 'Forge & Co.', slug: 'demo' }
  // Lists go by id, and ids of one millisecond come in any order.
  const [ownerAt, staffAt, invitedAt] = [newId(), newId(), newId()].sort() as [string, string, string]
  const [opened, joined] = [daysAgo(40), daysAgo(39)]
  const invited = { id: invitedAt, email: 'priya@demo.test', role: 'admin' }

  await db.account.createMany({ data: [owner, staff, customer].map((one) => ({ ...one, createdAt: opened })) })
  await db.workspace.create({
    data: { id: workspaceId, ...shop, accent: '#14665A', ...workspaceDefaults, createdAt: opened },
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

  const by = ({ id, name }: typeof owner) => ({ id: newId(), actorKind: 'account', actorId: id, actorName: name })
  const ofStaff = { member_id: staffAt, account_id: staff.id, email: staff.email, role: 'member' }
  const ofInvited = { member_id: invitedAt, email: invited.email, role: invited.role }
  // In the order in which things happened: the audit is read by it.
  await db.auditEntry.createMany({
    data: [
      ...[owner, staff, customer].map((one) => ({ ...by(one), action: 'account.registered', data: {}, at: opened })),
      { ...by(owner), workspaceId, action: 'workspace.created', data: shop, at: opened },
      { ...by(staff), workspaceId, action: 'member.joined', data: ofStaff, at: joined },
    ],
  })
  await insertDemoRepairRequests(db, { workspaceId, owner, staff })
  await db.auditEntry.createMany({
    data: [{ ...by(owner), workspaceId, action: 'member.invited', data: ofInvited }],
  })
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
