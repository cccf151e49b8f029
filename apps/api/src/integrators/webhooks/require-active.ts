import { AppError } from '../../platform/app-error.ts'
import type { WebhookRow } from './present-webhook.ts'

export function requireActive({ pausedAt }: Pick<WebhookRow, 'pausedAt'>) {
  if (pausedAt) throw new AppError('conflict', { detail: 'This webhook is paused. Let it go on first' })
}
