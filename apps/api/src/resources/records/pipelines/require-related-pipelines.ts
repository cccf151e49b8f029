import type { Field } from '@latchkey/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Tx } from '../../../platform/transact.ts'

/**
 * A relation leads to a pipeline of the same shop. One that stood there before may lead to a pipeline that is deleted by now:
 * nobody has to take it out to change something else.
 */
export async function requireRelatedPipelines(
  { db }: Tx,
  workspaceId: string,
  fields: readonly Field[],
  before: readonly Field[] = [],
) {
  const stood = new Set(before.map(({ pipeline_id }) => pipeline_id))
  const wanted = fields.map(({ pipeline_id: id }) => id).filter((id) => id !== undefined && !stood.has(id))
  if (wanted.length === 0) return
  const found = await db.pipeline.findMany({
    where: { id: { in: wanted as string[] }, workspaceId, deletedAt: null },
    select: { id: true },
  })
  const known = new Set(found.map(({ id }) => id))
  const errors = fields.flatMap(({ pipeline_id: id }, i) =>
    id === undefined || stood.has(id) || known.has(id)
      ? []
      : [{ path: `fields.${i}.pipeline_id`, message: 'There is no such pipeline' }],
  )
  if (errors.length > 0) throw new AppError('validation_failed', { errors })
}
