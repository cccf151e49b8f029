import type { SessionDetail } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { COLUMNS, FROM, presentSession, type SessionRow } from './select-sessions.ts'

/** One of them, to whoever may read it because anyone may as its public page has it. What is of another kind does not exist here. */
export async function getSession({ pool, grant }: ResourceContext): Promise<SessionDetail> {
  const { rows } = await pool.query<SessionRow>({
    name: 'session-get',
    text: `select ${COLUMNS} ${FROM} where r.id = $1 and r.deleted_at is null`,
    values: [grant.resource.id],
  })
  const [row] = rows
  if (!row) throw new AppError('not_found')
  const { reach, ...session } = presentSession(row)
  const { capabilities, isNamed } = grant
  return {
    ...session,
    ...(!isNamed && { owner: null, created_at: null, updated_at: null }),
    reach: capabilities.includes('export') ? reach : null,
    capabilities: [...capabilities],
  }
}
