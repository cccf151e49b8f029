import type { CustomerJobDetail } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { CustomerContext } from '../../platform/context.ts'
import { FILE } from '../../sharing/files/present-file.ts'
import { OWN } from './own-job.ts'
import { presentOwnFile } from './present-own-file.ts'
import { presentRating, RATING } from './present-rating.ts'
import { COLUMNS, FROM, type OwnJobRow, presentOwnJob, REASON } from './select-own-jobs.ts'
import { lockedFieldsOf, stepsOf } from './steps.ts'

type Row = OwnJobRow & { status_reason: string | null; locked_fields: string[] }

const FIND = {
  name: 'own-job-get',
  text: `select ${COLUMNS}, w.locked_fields, ${REASON}
    ${FROM} join workspace w on w.id = r.workspace_id where ${OWN} and r.id = $3`,
}

/** One of a customer's jobs with its files, and what they can do with it now. */
export async function getOwnJob(ctx: CustomerContext, id: string): Promise<CustomerJobDetail> {
  const { customer, person, db } = ctx
  const { rows } = await ctx.pool.query<Row>({ ...FIND, values: [customer.id, person.id, id] })
  const [row] = rows
  if (!row) throw new AppError('not_found')
  const { locked_fields, status_reason, ...job } = row
  const [files, rating, left] = await Promise.all([
    db.file.findMany({
      where: { resourceId: id, responseId: null, deletedAt: null },
      select: { ...FILE, uploadedById: true },
      orderBy: { id: 'asc' },
    }),
    db.jobRating.findUnique({ where: { jobId: id }, select: RATING }),
    ctx.limiter.left('edit', customer.id),
  ])
  return {
    ...presentOwnJob(job),
    status_reason,
    files: files.map(({ uploadedById, ...file }) => presentOwnFile(id, file, uploadedById === person.id)),
    next_steps: stepsOf(job.status, customer),
    locked_fields: lockedFieldsOf(job.status, locked_fields),
    edits_left: job.status === 'draft' ? null : left,
    rating: rating && presentRating(rating),
  }
}
