import type { PublicSession } from '@latchkey/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Context } from '../../../platform/context.ts'
import { brandOf } from '../../../sharing/public/present-public-share.ts'
import { presentSessionContent, sessionKind } from '../session-kind.ts'

type Row = {
  workspace_id: string
  brand_name: string
  brand_accent: string | null
  brand_logo: string | null
  content: unknown
}

/** A session that anyone may read. One that is not public is one that is not there. */
export async function getPublicSession({ pool }: Context, id: string): Promise<PublicSession> {
  const { rows } = await pool.query<Row>({
    name: 'public-session-get',
    text: `select r.workspace_id, w.name as brand_name, w.accent as brand_accent, l.hash as brand_logo,
        (${sessionKind.contentSql}) as content
      from resource r join workspace w on w.id = r.workspace_id left join workspace_logo l on l.workspace_id = w.id
      where r.id = $1 and r.kind = 'session' and r.visibility = 'public' and r.deleted_at is null`,
    values: [id],
  })
  const [row] = rows
  if (!row) throw new AppError('not_found')
  return { id, kind: 'session', brand: brandOf(row), content: presentSessionContent(row.content) }
}
