import type { AuditAction, AuditData, MailData, MailKind } from '@latchkey/contract'
import { isWriteConflict, newId, type Prisma } from '@latchkey/db'
import { addJob, type JobName } from './add-job.ts'
import type { RecordedEvent } from './bus.ts'
import type { Actor, Context, Person, Services } from './context.ts'
import { queueMail } from './queue-mail.ts'

type Subject = { workspaceId?: string; resourceId?: string; actor?: Pick<Person, 'id' | 'name'> }

export type Tx = {
  db: Prisma.TransactionClient
  /** Writes the audit entry of a change; it is published once the change is committed. */
  record<A extends AuditAction>(action: A, data: AuditData[A], subject?: Subject): Promise<void>
  /** Queues work on what has this id, for when this commits. */
  job(name: JobName, id: string, waitSeconds?: number): Promise<void>
  /** Queues a mail that goes out if, and only if, this commits. */
  mail<K extends MailKind>(kind: K, to: string, data: MailData[K], workspaceId?: string): Promise<void>
}

type Requester = Services & Partial<Pick<Context, 'actor' | 'workspace' | 'requestId' | 'idempotency'>>

/** Nobody in particular: the queue, the demo. */
const SYSTEM: Actor = { kind: 'system', id: null, name: null }

const TRIES = 3

/**
 * Change, audit entries and queued mail in one transaction; then the bus hears of it. Nothing else belongs in here: where
 * two get in each other's way (a deadlock), all of it is done again.
 */
export async function transact<T>(ctx: Requester, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      const { result, events } = await once(ctx, work)
      for (const event of events) ctx.bus.publish(event)
      return result
    } catch (error) {
      if (tried === TRIES || !isWriteConflict(error)) throw error
    }
  }
}

function once<T>(ctx: Requester, work: (tx: Tx) => Promise<T>) {
  return ctx.db.$transaction(async (db) => {
    const events: RecordedEvent[] = []
    const result = await work({
      db,
      record: async (action, data, subject = {}) => {
        events.push(await record(ctx, db, action, data, subject))
      },
      job: (name, id, waitSeconds) => addJob(db, name, id, waitSeconds),
      mail: (kind, to, data, workspaceId) => queueMail(db, ctx.sealer, { kind, to, data, workspaceId }),
    })
    if (ctx.idempotency) {
      const { caller, key } = ctx.idempotency
      await db.idempotencyKey.updateMany({ where: { caller, key }, data: { committedAt: new Date() } })
    }
    return { result, events }
  })
}

async function record(
  ctx: Requester,
  db: Prisma.TransactionClient,
  action: AuditAction,
  data: AuditData[AuditAction],
  subject: Subject,
): Promise<RecordedEvent> {
  const actor = subject.actor ? { kind: 'account' as const, ...subject.actor } : (ctx.actor ?? SYSTEM)
  const workspaceId = subject.workspaceId ?? (action.startsWith('account.') ? null : (ctx.workspace?.id ?? null))
  const entry = await db.auditEntry.create({
    data: {
      id: newId(),
      workspaceId,
      resourceId: subject.resourceId ?? null,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      action,
      data: data as Prisma.InputJsonValue,
      requestId: ctx.requestId ?? null,
    },
    select: { seq: true, id: true, at: true },
  })
  return {
    seq: entry.seq,
    id: entry.id,
    workspaceId,
    resourceId: subject.resourceId ?? null,
    actor: { kind: actor.kind, id: actor.id, name: actor.name },
    action,
    data,
    at: entry.at,
  }
}
