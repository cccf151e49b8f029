import type { pauseReasons, Webhook } from '@latchkey/contract'
import type { Prisma } from '@latchkey/db'

export const WEBHOOK = {
  id: true,
  url: true,
  events: true,
  pausedAt: true,
  pausedReason: true,
  failingSince: true,
  createdBy: { select: { id: true, name: true } },
  version: true,
  createdAt: true,
  updatedAt: true,
} as const satisfies Prisma.WebhookSelect

export type WebhookRow = Prisma.WebhookGetPayload<{ select: typeof WEBHOOK }>

export const presentWebhook = (row: WebhookRow): Webhook => ({
  id: row.id,
  url: row.url,
  events: row.events,
  is_active: row.pausedAt === null,
  paused_reason: row.pausedReason as (typeof pauseReasons)[number] | null,
  paused_at: row.pausedAt,
  failing_since: row.failingSince,
  created_by: row.createdBy,
  version: row.version,
  created_at: row.createdAt,
  updated_at: row.updatedAt,
})
