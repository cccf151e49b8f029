import type { getVisibility as endpoint, HandlerReply, Visibility } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { offeredVisibilities } from './offered-visibilities.ts'

type Row = { visibility: Visibility; barred_from_public: boolean }

/** Who can see it without being named, and what could be chosen. */
export async function getVisibility({ pool, grant }: ResourceContext): Promise<HandlerReply<typeof endpoint>> {
  const { id, kind } = grant.resource
  const { rows } = await pool.query<Row>({
    name: 'visibility-get',
    text: 'select visibility, barred_from_public from resource where id = $1 and deleted_at is null',
    values: [id],
  })
  const [row] = rows
  if (!row) throw new AppError('not_found')
  return { visibility: row.visibility, offered: offeredVisibilities({ kind, ...row }) }
}
