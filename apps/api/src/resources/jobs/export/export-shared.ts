import { plainFormats } from '@latchkey/contract'
import { invalid } from '../../../platform/app-error.ts'
import type { Context, ShareAccess } from '../../../platform/context.ts'
import type { Exported } from '../../../platform/export/exported.ts'
import type { ExportWish } from '../../../sharing/kind.ts'
import { exportJob } from './export-job.ts'

/** A job through a link: the same file as its shop has. What is for lists of records is not known here. */
export async function exportShared(
  ctx: Pick<Context, 'pool' | 'network'>,
  share: Pick<ShareAccess, 'resource'>,
  { format, ...others }: ExportWish,
): Promise<Exported> {
  const [other] = Object.entries(others).filter(([, value]) => value !== undefined)
  if (other) throw invalid(other[0], 'Not known here')
  if (format === 'xlsx') throw invalid('format', `One of ${plainFormats.join(', ')}`)
  return exportJob(ctx, share.resource.id, format)
}
