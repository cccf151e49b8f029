import { type WebhookDelivery, webhookWaits } from '@latchkey/contract'

/** Of each delivery, and of the entry that it tells of. */
export const DELIVERY = `d.id, d.status, d.attempts, d.response_code, d.error, d.duration_ms, d.last_attempt_at,
  d.replay_of_id, d.created_at, e.id as event_id, e.action, e.at`

/** Those of the workspace $1 whose events the person $2 may read. */
export const DELIVERIES = `from webhook_delivery d join webhook w on w.id = d.webhook_id
  join audit_entry e on e.seq = d.audit_seq left join resource r on r.id = e.resource_id
  where w.workspace_id = $1 and (r.id is null or r.visibility <> 'private' or r.owner_id = $2)`

export type DeliveryRow = Omit<WebhookDelivery, 'event' | 'next_attempt_at' | 'replay_of'> & {
  replay_of_id: string | null
  event_id: string
  action: string
  at: Date
}

export const presentDelivery = ({ event_id, action, at, replay_of_id, ...row }: DeliveryRow): WebhookDelivery => ({
  ...row,
  event: { id: event_id, type: action, at },
  next_attempt_at: nextAttempt(row),
  replay_of: replay_of_id,
})

/** The first one comes at once. */
function nextAttempt({
  status,
  attempts,
  last_attempt_at: last,
}: Pick<DeliveryRow, 'status' | 'attempts' | 'last_attempt_at'>) {
  const wait = webhookWaits[attempts - 1]
  return status === 'pending' && last && wait !== undefined ? new Date(last.getTime() + wait * 1000) : null
}
