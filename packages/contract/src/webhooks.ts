import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { line } from './text.ts'
import { isWebhookChoice } from './webhook-events.ts'
import { id, idParams, listOf, paging, time } from './wire.ts'

const tag = 'Webhooks'

/** How long after each attempt the next one comes, in seconds: a day in all. */
export const webhookWaits = [5, 30, 120, 600, 1800, 3600, 7200, 14_400, 21_600, 36_000] as const

/** So many a workspace can have. */
export const mostWebhooks = 20

/** Whoever asks for less than everything is told nothing else: share.created, share.*, or *. */
const events = z
  .array(z.string().check(z.maxLength(100), z.refine(isWebhookChoice, 'Not an event')))
  .check(z.minLength(1, 'At least one event'), z.maxLength(200, 'At most 200 events'))

const url = line(2000).check(
  z.refine((text) => /^https?:\/\/[^\s\\]+$/i.test(text) && URL.canParse(text), 'Must be a web address'),
)

export const pauseReasons = ['by_hand', 'gone', 'failing'] as const

export const Webhook = z.object({
  id,
  url: z.string(),
  events: z.array(z.string()),
  is_active: z.boolean(),
  /** By hand, or by itself: the other side said that it is gone, or nothing arrived for days. */
  paused_reason: z.nullable(z.enum(pauseReasons)),
  paused_at: z.nullable(time),
  /** Since when nothing arrived. */
  failing_since: z.nullable(time),
  /** Of whose private things it tells too. */
  created_by: z.nullable(z.object({ id, name: z.string() })),
  version: z.number(),
  created_at: time,
  updated_at: time,
})
export type Webhook = z.output<typeof Webhook>

export const WebhookWithSecret = z.extend(Webhook, { secret: z.string() })
export type WebhookWithSecret = z.output<typeof WebhookWithSecret>

export const deliveryStatuses = ['pending', 'delivered', 'failed', 'skipped'] as const
export type DeliveryStatus = (typeof deliveryStatuses)[number]

export const WebhookDelivery = z.object({
  id,
  /** What the other side knows it by, in every attempt and repetition. */
  event: z.object({ id, type: z.string(), at: time }),
  status: z.enum(deliveryStatuses),
  attempts: z.number(),
  response_code: z.nullable(z.number()),
  error: z.nullable(z.string()),
  duration_ms: z.nullable(z.number()),
  last_attempt_at: z.nullable(time),
  next_attempt_at: z.nullable(time),
  replay_of: z.nullable(id),
  created_at: time,
})
export type WebhookDelivery = z.output<typeof WebhookDelivery>

export const listWebhooks = endpoint({
  method: 'GET',
  path: '/v1/webhooks',
  tag,
  summary: 'Where this workspace is told of what happens, newest first',
  needs: 'admin',
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(Webhook),
})

export const createWebhook = endpoint({
  method: 'POST',
  path: '/v1/webhooks',
  tag,
  summary: 'Make one. Its secret is shown this once',
  needs: 'admin',
  body: z.strictObject({ url, events }),
  status: 201,
  reply: WebhookWithSecret,
  errors: ['limit_reached'],
})

export const getWebhook = endpoint({
  method: 'GET',
  path: '/v1/webhooks/:id',
  tag,
  summary: 'One of them',
  needs: 'admin',
  params: idParams,
  status: 200,
  reply: Webhook,
  errors: ['not_found'],
})

export const updateWebhook = endpoint({
  method: 'PATCH',
  path: '/v1/webhooks/:id',
  tag,
  summary: 'Change where it goes and what it tells, pause it, or let it go on',
  needs: 'admin',
  versioned: true,
  params: idParams,
  body: z.strictObject({ url: z.optional(url), events: z.optional(events), is_active: z.optional(z.boolean()) }),
  status: 200,
  reply: Webhook,
  errors: ['not_found'],
})

export const deleteWebhook = endpoint({
  method: 'DELETE',
  path: '/v1/webhooks/:id',
  tag,
  summary: 'Take it away, with all that is still on its way and its log',
  needs: 'admin',
  params: idParams,
  status: 204,
  errors: ['not_found'],
})

export const renewWebhookSecret = endpoint({
  method: 'POST',
  path: '/v1/webhooks/:id/secret',
  tag,
  summary: 'A new secret, shown this once. The old one signs beside it for 24 hours',
  needs: 'admin',
  params: idParams,
  status: 200,
  reply: WebhookWithSecret,
  errors: ['not_found'],
})

export const testWebhook = endpoint({
  method: 'POST',
  path: '/v1/webhooks/:id/test',
  tag,
  summary: 'Send it an event webhook.test, whatever it asked for',
  needs: 'admin',
  params: idParams,
  status: 202,
  reply: WebhookDelivery,
  errors: ['not_found', 'conflict'],
})

export const listWebhookDeliveries = endpoint({
  method: 'GET',
  path: '/v1/webhooks/:id/deliveries',
  tag,
  summary: 'What was sent in the last 30 days and what came of it, newest first',
  needs: 'admin',
  params: idParams,
  query: z.strictObject({ status: z.optional(z.enum(deliveryStatuses)), ...paging }),
  status: 200,
  reply: listOf(WebhookDelivery),
  errors: ['not_found'],
})

export const replayWebhookDelivery = endpoint({
  method: 'POST',
  path: '/v1/webhook-deliveries/:id/replay',
  tag,
  summary: 'Send the same event again, as a delivery of its own with the same webhook-id',
  needs: 'admin',
  params: idParams,
  status: 202,
  reply: WebhookDelivery,
  errors: ['not_found', 'conflict'],
})
