import type { TemplateShare } from '@latchkey/contract'
import type { Prisma } from '../../generated/client.ts'
import { numbered } from '../new-id.ts'
import { did, type Noted } from './audit.ts'
import type { Shop } from './people.ts'
import { hoursAgo } from './time.ts'

const TEMPLATES: { name: string; share: TemplateShare }[] = [
  {
    name: 'Insurer',
    share: {
      share_type: 'password',
      access_mode: 'view_only',
      expires_in: '30d',
      notify_on_view: true,
      notes: 'For the insurer',
    },
  },
  {
    name: 'Contractor, a week',
    share: { share_type: 'public', access_mode: 'view_only', expires_in: '7d', notes: 'To quote' },
  },
]

/** Settings to start from. */
export async function insertDemoTemplates(
  db: Prisma.TransactionClient,
  { workspaceId, owner }: Shop,
): Promise<Noted[]> {
  const createdAt = hoursAgo(35 * 24)
  const rows = numbered(TEMPLATES).map((one) => ({ ...one, workspaceId, createdAt, updatedAt: createdAt }))
  await db.shareTemplate.createMany({ data: rows })
  return rows.map(({ id: template_id, name }) =>
    did(owner, 'share_template.created', { template_id, name }, createdAt, { workspaceId }),
  )
}
