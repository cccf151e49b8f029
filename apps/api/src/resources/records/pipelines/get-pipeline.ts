import type { Pipeline } from '@latchkey/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { MemberContext } from '../../../platform/context.ts'
import { PIPELINE, presentPipeline } from './present-pipeline.ts'

export async function getPipeline({ db, workspace }: MemberContext, id: string): Promise<Pipeline> {
  const row = await db.pipeline.findFirst({
    where: { id, workspaceId: workspace.id, deletedAt: null },
    select: PIPELINE,
  })
  if (!row) throw new AppError('not_found')
  return presentPipeline(row)
}
