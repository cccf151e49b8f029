import { AppError } from '../../platform/app-error.ts'
import type { OwnJobContext } from './own-job.ts'

/** From two devices at once the later one stays. */
const MARK = `insert into message_seen (job_id, account_id, up_to)
  select m.job_id, $2, m.id from job_message m where m.job_id = $1 and m.id = $3
  on conflict (job_id, account_id) do update set up_to = greatest(message_seen.up_to, excluded.up_to)
  returning 1`

/** The customer has seen what was said, up to this message. It is nothing that the shop is told. */
export async function markSeen({ pool, grant, person }: OwnJobContext, last: string): Promise<void> {
  const { rowCount } = await pool.query(MARK, [grant.resource.id, person.id, last])
  if (rowCount === 0) throw new AppError('not_found')
}
