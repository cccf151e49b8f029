import type { JobDetail } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { filesOf } from '../../sharing/files/files-of.ts'
import { nextStatuses } from './next-statuses.ts'
import { COLUMNS, FROM, type JobRow, presentJob } from './select-jobs.ts'

/** One job with its files. For whom it is, only its shop sees. */
export async function getJob(ctx: ResourceContext): Promise<JobDetail> {
  const { resource, capabilities, isOfShop } = ctx.grant
  const { rows } = await ctx.pool.query<JobRow>({
    name: 'job-get',
    text: `select ${COLUMNS} ${FROM} where r.id = $1 and r.deleted_at is null`,
    values: [resource.id],
  })
  const [row] = rows
  if (!row) throw new AppError('not_found')
  const files = await filesOf(ctx)
  const { customer, reach, ...job } = presentJob(row)
  return {
    ...job,
    customer: isOfShop ? customer : null,
    reach: isOfShop ? reach : null,
    files,
    capabilities: [...capabilities],
    next_statuses: nextStatuses(job.status, capabilities),
  }
}
