import type { RepairRequestDetail, RepairStatus } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { filesOf } from '../../sharing/files/files-of.ts'
import { COLUMNS, FROM, presentRepairRequest, type RepairRequestRow } from './select-repair-requests.ts'

const MOST_UPDATES = 200

/** One request with its timeline. What is of another kind does not exist here. */
export async function getRepairRequest(ctx: ResourceContext): Promise<RepairRequestDetail> {
  const { resource, capabilities } = ctx.grant
  const { rows } = await ctx.pool.query<RepairRequestRow>({
    name: 'repair-request-get',
    text: `select ${COLUMNS} ${FROM} where r.id = $1 and r.deleted_at is null`,
    values: [resource.id],
  })
  const [row] = rows
  if (!row) throw new AppError('not_found')
  const updates = await ctx.db.repairUpdate.findMany({
    where: { requestId: resource.id },
    select: UPDATE,
    orderBy: { id: 'desc' },
    take: MOST_UPDATES,
  })
  const files = await filesOf(ctx)
  const { reach, ...request } = presentRepairRequest(row)
  return {
    ...request,
    reach: capabilities.includes('export') ? reach : null,
    updates: updates.map(presentUpdate),
    files,
    capabilities: [...capabilities],
  }
}

export const UPDATE = {
  id: true,
  body: true,
  status: true,
  createdAt: true,
  author: { select: { name: true } },
} as const

type UpdateRow = { id: string; body: string; status: string | null; createdAt: Date; author: { name: string } | null }

export const presentUpdate = ({ id, body, status, createdAt, author }: UpdateRow) => ({
  id,
  body,
  status: status as RepairStatus | null,
  author: { name: author?.name ?? null },
  created_at: createdAt,
})
