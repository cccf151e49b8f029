import type { PublicPageQuery } from '@latchkey/contract'
import type { Pool } from 'pg'
import { AppError } from '../../../platform/app-error.ts'
import type { ShareAccess } from '../../../platform/context.ts'
import type { PageOfRecords } from '../../../sharing/kind.ts'
import { viewOfShare } from '../filters/view-of-filter.ts'
import { listView } from '../query/list-view.ts'

/** The records that come with a page. An address that makes no sense has the first ones: pages refuse none. */
export async function pageOfRecords(pool: Pool, share: ShareAccess, query: PublicPageQuery): Promise<PageOfRecords> {
  const view = viewOfShare(share)
  try {
    return { list: await listView(pool, view, query), query }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'validation_failed') throw error
    return { list: await listView(pool, view, {}), query: {} }
  }
}
