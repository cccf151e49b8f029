import type { Member, WorkspaceRole } from '@latchkey/contract'
import type { Prisma } from '@latchkey/db'
import type { PersonContext } from '../../platform/context.ts'

export const MEMBER = {
  id: true,
  email: true,
  role: true,
  accountId: true,
  version: true,
  createdAt: true,
  account: { select: { name: true } },
} as const satisfies Prisma.MembershipSelect

export type MemberRow = Prisma.MembershipGetPayload<{ select: typeof MEMBER }>

export const presentMember =
  ({ person }: PersonContext) =>
  (row: MemberRow): Member => ({
    id: row.id,
    email: row.email,
    name: row.account?.name ?? null,
    role: row.role as WorkspaceRole,
    status: row.accountId ? 'active' : 'pending',
    is_me: row.accountId === person.id,
    version: row.version,
    created_at: row.createdAt,
  })
