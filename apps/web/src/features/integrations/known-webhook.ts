import type { BodyOf, createWebhook, listWebhookDeliveries, listWebhooks, ReplyOf } from '@latchkey/contract'
import type { Versioned } from '../../lib/use-versioned-form.ts'

export type KnownWebhook = ReplyOf<typeof listWebhooks>['results'][number]
export type KnownDelivery = ReplyOf<typeof listWebhookDeliveries>['results'][number]
export type WebhookValues = BodyOf<typeof createWebhook>

export const emptyWebhook: Versioned<WebhookValues> = { version: 0, values: { url: '', events: ['*'] } }

export const versioned = ({ version, url, events }: KnownWebhook): Versioned<WebhookValues> => ({
  version,
  values: { url, events },
})
