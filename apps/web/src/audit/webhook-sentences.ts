import type { AuditAction } from '@latchkey/contract'
import { listed, type Sentences } from './said.ts'
import { settingWords } from './setting-words.ts'

type WebhookAction = Extract<AuditAction, `webhook.${string}`>

export const webhookSentences: Sentences<WebhookAction> = {
  'webhook.created': {
    label: 'Webhook added',
    sentence: ({ address }) => `added a webhook to ${address}`,
  },
  'webhook.changed': {
    label: 'Webhook changed',
    sentence: ({ address, changes }) => {
      const { is_active: active, ...others } = changes
      const rest = Object.keys(others).map(settingWords)
      const said = [
        ...(active ? [active.to ? `let the webhook to ${address} go on` : `paused the webhook to ${address}`] : []),
        ...(rest.length > 0 ? [`changed ${listed(rest)} of the webhook to ${address}`] : []),
      ]
      return said.join(' and ')
    },
  },
  'webhook.secret_renewed': {
    label: 'Webhook secret renewed',
    sentence: ({ address }) => `made a new secret for the webhook to ${address}`,
  },
  'webhook.paused': {
    label: 'Webhook paused by itself',
    sentence: ({ address, reason }) =>
      reason === 'gone'
        ? `paused the webhook to ${address}, which says that it is gone`
        : `paused the webhook to ${address}, where nothing arrived for days`,
  },
  'webhook.test': {
    label: 'Webhook tried out',
    sentence: ({ address }) => `sent a test to the webhook to ${address}`,
  },
  'webhook.removed': {
    label: 'Webhook removed',
    sentence: ({ address }) => `removed the webhook to ${address}`,
  },
}
