import { AppError } from '../../platform/app-error.ts'
import type { ShareContext } from '../../platform/context.ts'
import type { Exported } from '../../platform/export/exported.ts'
import type { SharingServices } from '../context.ts'
import type { ExportWish } from '../kind.ts'

/** What a share shows, to take along. What is no file of any form is not there. */
export async function exportShared(ctx: ShareContext & SharingServices, wish: ExportWish): Promise<Exported> {
  const kind = ctx.kinds[ctx.share.resource.kind]
  if (!kind?.exportShared) throw new AppError('not_found')
  return kind.exportShared(ctx, ctx.share, wish)
}
