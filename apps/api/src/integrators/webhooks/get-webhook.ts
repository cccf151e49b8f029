import type { Webhook } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import { presentWebhook, WEBHOOK } from './present-webhook.ts'

export async function getWebhook({ db, workspace }: MemberContext, id: string): Promise<Webhook> {
  const row = await db.webhook.findFirst({ where: { id, workspaceId: workspace.id }, select: WEBHOOK })
  if (!row) throw new AppError('not_found')
  return presentWebhook(row)
}
