import type { WebhookDelivery } from '@latchkey/contract'
import type { MemberContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { DELIVERIES, DELIVERY, type DeliveryRow, presentDelivery } from './select-deliveries.ts'

type Found = { delivery: WebhookDelivery; webhookId: string; auditSeq: bigint }

/** One delivery that the caller may know of, as it stands in this change. */
export async function findDelivery(tx: Tx, ctx: MemberContext, id: string): Promise<Found | null> {
  const [row] = await tx.db.$queryRawUnsafe<(DeliveryRow & { webhook_id: string; audit_seq: bigint })[]>(
    `select ${DELIVERY}, d.webhook_id, d.audit_seq ${DELIVERIES.replace('$1', '$1::uuid').replace('$2', '$2::uuid')} and d.id = $3::uuid`,
    ctx.workspace.id,
    ctx.person.id,
    id,
  )
  if (!row) return null
  const { webhook_id: webhookId, audit_seq: auditSeq, ...delivery } = row
  return { delivery: presentDelivery(delivery), webhookId, auditSeq }
}
