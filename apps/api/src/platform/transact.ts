import type { ActorKind, AuditAction, AuditData, MailData, MailKind } from '@latchkey/contract'
import { isWriteConflict, newId, type Prisma } from '@latchkey/db'
import { addJob, type JobName } from './add-job.ts'
import type { RecordedEvent } from './bus.ts'
import type { Actor, Context, Person, Services } from './context.ts'
import { type MailTurn, queueMail } from './queue-mail.ts'

type Subject = {
  workspaceId?: string
  resourceId?: string
  actor?: Pick<Person, 'id' | 'name'> & { kind?: 'customer' }
}

export type Tx = {
  db: Prisma.TransactionClient
  /** Writes the audit entry of a change; it is published once the change is committed. */
  record<A extends AuditAction>(action: A, data: AuditData[A], subject?: Subject): Promise<void>
  /** The same change of many resources: an entry on each, however many, in one statement. */
  recordOnEach<A extends AuditAction>(resourceIds: string[], action: A, data: AuditData[A]): Promise<void>
  /** Queues work on what has this id, for when this commits. */
  job(name: JobName, id: string, waitSeconds?: number): Promise<void>
  /** Queues a mail that goes out if, and only if, this commits. */
  mail<K extends MailKind>(kind: K, to: string, data: MailData[K], workspaceId?: string, turn?: MailTurn): Promise<void>
}

type Requester = Services & Partial<Pick<Context, 'actor' | 'workspace' | 'requestId' | 'idempotency'>>

/** Nobody in particular: the queue, the demo. */
const SYSTEM: Actor = { kind: 'system', id: null, name: null }

const TRIES = 3

/** How long the transaction may take, in milliseconds, where that is longer than usual. */
type Patience = { timeout?: number }

/**
 * Change, audit entries and queued mail in one transaction; then the bus hears of it. Nothing else belongs in here: where
 * two get in each other's way (a deadlock), all of it is done again.
 */
export async function transact<T>(ctx: Requester, work: (tx: Tx) => Promise<T>, patience: Patience = {}): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      const { result, events } = await once(ctx, work, patience)
      for (const event of events) ctx.bus.publish(event)
      return result
    } catch (error) {
      if (tried === TRIES || !isWriteConflict(error)) throw error
    }
  }
}

function once<T>(ctx: Requester, work: (tx: Tx) => Promise<T>, patience: Patience) {
  return ctx.db.$transaction(async (db) => {
    const events: RecordedEvent[] = []
    const result = await work({
      db,
      record: async (action, data, subject = {}) => {
        events.push(await record(ctx, db, action, data, subject))
      },
      recordOnEach: async (resourceIds, action, data) => {
        events.push(...(await recordOnEach(ctx, db, resourceIds, action, data)))
      },
      job: (name, id, waitSeconds) => addJob(db, name, id, waitSeconds),
      mail: (kind, to, data, workspaceId, turn) => queueMail(db, ctx.sealer, { ...turn, kind, to, data, workspaceId }),
    })
    if (ctx.idempotency) {
      const { caller, key } = ctx.idempotency
      await db.idempotencyKey.updateMany({ where: { caller, key }, data: { committedAt: new Date() } })
    }
    return { result, events }
  }, patience)
}

async function record(
  ctx: Requester,
  db: Prisma.TransactionClient,
  action: AuditAction,
  data: AuditData[AuditAction],
  subject: Subject,
): Promise<RecordedEvent> {
  const row = auditRow(ctx, action, data, subject)
  const [event] = await write(db, row, [row.resourceId], action, data)
  return event as RecordedEvent
}

async function recordOnEach(
  ctx: Requester,
  db: Prisma.TransactionClient,
  resourceIds: string[],
  action: AuditAction,
  data: AuditData[AuditAction],
): Promise<RecordedEvent[]> {
  return write(db, auditRow(ctx, action, data, {}), resourceIds, action, data)
}

type Numbered = { id: string; resource_id: string | null; seq: bigint; at: Date }

/** By hand, for the ORM would write down this process's time and not the database's. */
async function write(
  db: Prisma.TransactionClient,
  row: AuditRow,
  resourceIds: (string | null)[],
  action: AuditAction,
  data: AuditData[AuditAction],
): Promise<RecordedEvent[]> {
  const ids = resourceIds.map(() => newId())
  const entries = await db.$queryRaw<Numbered[]>`
    insert into audit_entry (id, workspace_id, resource_id, actor_kind, actor_id, actor_name, action, data, request_id)
    select e.id, ${row.workspaceId}::uuid, e.resource_id, ${row.actorKind}, ${row.actorId}::uuid, ${row.actorName}, ${action},
      ${JSON.stringify(data)}::jsonb, ${row.requestId}
    from unnest(${ids}::uuid[], ${resourceIds}::uuid[]) as e(id, resource_id)
    returning id, resource_id, seq, at`
  return entries.map(({ id, resource_id: resourceId, ...entry }) =>
    eventOf({ ...row, id, resourceId }, action, data, entry),
  )
}

/** An audit entry as it is written down, whoever writes it. */
function auditRow(ctx: Requester, action: AuditAction, data: AuditData[AuditAction], subject: Subject) {
  const actor = subject.actor ? { kind: 'account' as ActorKind, ...subject.actor } : (ctx.actor ?? SYSTEM)
  const workspaceId = subject.workspaceId ?? (action.startsWith('account.') ? null : (ctx.workspace?.id ?? null))
  return {
    id: newId(),
    workspaceId,
    resourceId: subject.resourceId ?? null,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    action,
    data: data as unknown,
    requestId: ctx.requestId ?? null,
  }
}

type AuditRow = ReturnType<typeof auditRow>

const eventOf = (
  { id, workspaceId, resourceId, actorKind: kind, actorId, actorName: name }: AuditRow,
  action: AuditAction,
  data: AuditData[AuditAction],
  { seq, at }: { seq: bigint; at: Date },
): RecordedEvent => ({ seq, id, workspaceId, resourceId, actor: { kind, id: actorId, name }, action, data, at })

/** `also`: further parts of the same statement, which may read `change`. Without a name it is not prepared. */
type Change = { name?: string | undefined; text: string; values: unknown[]; also?: string }

/**
 * A change of one row and its audit entry as one statement, which is a transaction by itself: for what is done so often that
 * the round trips of a longer one would be felt. `text` returns the row; where it returns none, nothing was changed.
 */
export async function changeInOne<Row extends object, A extends AuditAction>(
  ctx: Requester,
  { name, text, values, also }: Change,
  action: A,
  data: AuditData[A],
  subject: Subject = {},
): Promise<Row | null> {
  const row = auditRow(ctx, action, data, subject)
  const { idempotency } = ctx
  const all = [...values, ...Object.values(row), ...(idempotency ? [idempotency.caller, idempotency.key] : [])]
  const n = (at: number) => `$${values.length + at}`
  const marked = `, marked as (
        update idempotency_key set committed_at = now()
        where caller = ${n(10)} and key = ${n(11)} and exists (select 1 from change)
      )`
  const { rows } = await ctx.pool.query<Row & { audit_seq: string; audit_at: Date }>({
    ...(name && { name: idempotency ? `${name}-once` : name }),
    text: `with change as (${text}), ${also ? `${also}, ` : ''}noted as (
        insert into audit_entry (id, workspace_id, resource_id, actor_kind, actor_id, actor_name, action, data, request_id)
        select ${n(1)}::uuid, ${n(2)}::uuid, ${n(3)}::uuid, ${n(4)}, ${n(5)}::uuid, ${n(6)}, ${n(7)}, ${n(8)}::jsonb, ${n(9)}
        from change returning seq as audit_seq, at as audit_at
      )${idempotency ? marked : ''}
      select * from change, noted`,
    values: all,
  })
  const [found] = rows
  if (!found) return null
  const { audit_seq, audit_at: at, ...changed } = found
  ctx.bus.publish(eventOf(row, action, data, { seq: BigInt(audit_seq), at }))
  return changed as unknown as Row
}
