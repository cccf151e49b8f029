import type { Services } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'

/** The queue's part of a first opening: a mail to whoever made the share and asked to hear of it. */
export async function mailFirstOpening(services: Services, id: string) {
  const share = await services.db.share.findUnique({ where: { id }, select: OPENED })
  if (!share?.createdBy) return
  const { workspaceId, resource, createdBy, notes: note } = share
  const at = (share.lastViewedAt ?? new Date()).toISOString()
  const data = { name: createdBy.name, title: resource.title, note, at, link: `${services.config.appUrl}/shares/${id}` }
  await transact(services, (tx) => tx.mail('share_opened', createdBy.email, data, workspaceId))
}

const OPENED = {
  workspaceId: true,
  notes: true,
  lastViewedAt: true,
  resource: { select: { title: true } },
  createdBy: { select: { name: true, email: true } },
} as const
