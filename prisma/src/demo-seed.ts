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
  const audit: Prisma.AuditEntryCreateManyInput[] = []
  const record = (action: string, data: Prisma.InputJsonObject, workspace: string | null = workspaceId) =>
    audit.push({ id: newId(), workspaceId: workspace, actorKind: 'system', action, data })

  const person = (email: string, name: string) => ({ id: newId(), email, name, passwordHash })
  const owner = person('owner@demo.test', 'Olive Owens')
  const staff = person('staff@demo.test', 'Sam Staff')
  const customer = person('customer@demo.test', 'Casey Customer')
  await db.account.createMany({ data: [owner, staff, customer] })
  for (const _ of [owner, staff, customer]) record('account.registered', {}, null)

  const shop = { name: 'Forge & Co.', slug: 'demo' }
  await db.workspace.create({
    data: { id: workspaceId, ...shop, accent: '#14665A', ...workspaceDefaults },
    select: { id: true },
  })
  record('workspace.created', shop)

  const acceptedAt = new Date()
  const member = ({ id, email }: typeof owner, role: string) => ({ accountId: id, email, role, acceptedAt })
  const invited = { email: 'priya@demo.test', role: 'admin', invitedById: owner.id }
  const members = [member(owner, 'owner'), member(staff, 'member'), invited]
  const rows = members.map((data) => ({ id: newId(), workspaceId, ...data }))
  await db.membership.createMany({ data: rows })
  const idOf = (email: string) => rows.find((row) => row.email === email)?.id ?? ''
  record('member.joined', { member_id: idOf(staff.email), account_id: staff.id, email: staff.email, role: 'member' })
  record('member.invited', { member_id: idOf(invited.email), email: invited.email, role: invited.role })

  await db.auditEntry.createMany({ data: audit })
}
