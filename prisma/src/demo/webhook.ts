import type { Prisma } from '../../generated/client.ts'
import { newId, numbered } from '../new-id.ts'
import { did, type Noted } from './audit.ts'
import type { Shop } from './people.ts'
import { hoursAfter, hoursAgo } from './time.ts'

/** Of a new webhook: sealed, for it signs what is sent once somebody lets it go on. */
export type SealSecret = (webhookId: string) => Uint8Array<ArrayBuffer>

const events = ['response.*', 'comment.added', 'share.opened']
const SECOND = 1 / 3600

/** A paused one, so that the demo calls nobody. */
export function demoWebhook({ workspaceId, owner }: Shop, sealSecret: SealSecret) {
  const id = newId()
  const [createdAt, pausedAt] = [hoursAgo(14 * 24), hoursAgo(20)]
  const row = {
    ...{ id, workspaceId, url: 'https://board.forge-and-co.example/hooks/latchkey', events },
    ...{ secretSealed: sealSecret(id), createdById: owner.id, createdAt },
    ...{ pausedAt, pausedReason: 'by_hand', updatedAt: pausedAt, version: 2 },
  }
  const address = 'https://board.forge-and-co.example/…'
  const changes = { is_active: { from: true, to: false } }
  const audit: Noted[] = [
    did(owner, 'webhook.created', { webhook_id: id, address, events }, createdAt, { workspaceId }),
    did(owner, 'webhook.changed', { webhook_id: id, address, changes }, pausedAt, { workspaceId }),
  ]
  return { row, audit }
}

/** After the history, for it is told of what is written there: what was sent until it was paused, and what was not since. */
export async function insertDemoWebhook(db: Prisma.TransactionClient, row: ReturnType<typeof demoWebhook>['row']) {
  await db.webhook.create({ data: row, select: { id: true } })
  const told = await db.auditEntry.findMany({
    where: {
      ...{ workspaceId: row.workspaceId, at: { gt: row.createdAt } },
      OR: [{ action: { startsWith: 'response.' } }, { action: { in: events } }],
    },
    orderBy: { seq: 'asc' },
    select: { seq: true, at: true },
  })
  const sent = told.filter(({ at }) => at < row.pausedAt)
  const slow = sent.at(-2)?.seq
  const refused = sent.at(-4)
  const deliveries = numbered(told).map(({ id, seq, at }, index) => ({
    ...{ id, webhookId: row.id, auditSeq: seq, createdAt: at },
    ...(at > row.pausedAt ? { status: 'skipped' } : arrived(at, 90 + ((index * 37) % 160))),
    ...(seq === slow && { attempts: 2, lastAttemptAt: hoursAfter(at, 6 * SECOND) }),
    ...(seq === refused?.seq && {
      ...{ status: 'failed', attempts: 11, responseCode: 422, error: 'Answered: unknown column "tag"' },
      lastAttemptAt: hoursAfter(at, 26.6),
    }),
  }))
  await db.webhookDelivery.createMany({ data: deliveries })
  const failed = deliveries.find(({ status }) => status === 'failed')
  if (!failed) return
  const again = { id: newId(), webhookId: row.id, auditSeq: failed.auditSeq, replayOfId: failed.id }
  const at = hoursAfter(failed.createdAt, 27)
  await db.webhookDelivery.create({ data: { ...again, createdAt: at, ...arrived(at, 148) }, select: { id: true } })
}

const arrived = (at: Date, durationMs: number) => ({
  ...{ status: 'delivered', attempts: 1, responseCode: 204, durationMs },
  lastAttemptAt: hoursAfter(at, SECOND),
})
