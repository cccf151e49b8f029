import type { AuditAction, AuditData } from '@latchkey/contract'
import type { Prisma } from '../../generated/client.ts'
import { newId } from '../new-id.ts'
import type { Person } from './people.ts'

export type Noted = Prisma.AuditEntryCreateManyInput & { at: Date }
/** With what the audit of a resource knows it by. */
type About = { workspaceId?: string; resourceId?: string }

const entry = <A extends AuditAction>(action: A, data: AuditData[A], at: Date, about: About) => ({
  id: newId(),
  action,
  data: data as Prisma.InputJsonValue,
  at,
  ...about,
})

/** What one of the demo's people did. */
export const did = <A extends AuditAction>(
  { id, name, customerId }: Person,
  action: A,
  data: AuditData[A],
  at: Date,
  about: About = {},
): Noted => ({
  ...entry(action, data, at, about),
  actorKind: customerId ? 'customer' : 'account',
  actorId: customerId ?? id,
  actorName: name,
})

/** What came through a link. */
export const cameThrough = <A extends AuditAction>(
  shareId: string,
  action: A,
  data: AuditData[A],
  at: Date,
  about: About,
): Noted => ({ ...entry(action, data, at, about), actorKind: 'share', actorId: shareId })

/** In the order in which things happened, for the audit is read by it. */
export const insertDemoAudit = (db: Prisma.TransactionClient, entries: Noted[]) =>
  db.auditEntry.createMany({ data: entries.toSorted((a, b) => a.at.getTime() - b.at.getTime()) })
