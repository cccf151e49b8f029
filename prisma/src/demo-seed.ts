import { workspaceDefaults } from '@latchkey/contract'
import type { Prisma, PrismaClient } from '../generated/client.ts'
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
  const acceptedAt = new Date()
  const invited = { id: invitedAt, email: 'priya@demo.test', role: 'admin' }

  await db.account.createMany({ data: [owner, staff, customer] })
  await db.workspace.create({
    data: { id: workspaceId, ...shop, accent: '#14665A', ...workspaceDefaults },
    select: { id: true },
  })
  await db.membership.createMany({
    data: [
      { id: ownerAt, workspaceId, accountId: owner.id, email: owner.email, role: 'owner', acceptedAt },
      { id: staffAt, workspaceId, accountId: staff.id, email: staff.email, role: 'member', acceptedAt },
      { ...invited, workspaceId, invitedById: owner.id },
    ],
  })

  const by = ({ id, name }: typeof owner) => ({ id: newId(), actorKind: 'account', actorId: id, actorName: name })
  const ofStaff = { member_id: staffAt, account_id: staff.id, email: staff.email, role: 'member' }
  const ofInvited = { member_id: invitedAt, email: invited.email, role: invited.role }
  await db.auditEntry.createMany({
    data: [
      ...[owner, staff, customer].map((one) => ({ ...by(one), action: 'account.registered', data: {} })),
      { ...by(owner), workspaceId, action: 'workspace.created', data: shop },
      { ...by(staff), workspaceId, action: 'member.joined', data: ofStaff },
      { ...by(owner), workspaceId, action: 'member.invited', data: ofInvited },
    ],
  })
}
