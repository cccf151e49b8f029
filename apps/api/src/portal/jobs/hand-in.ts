import { AppError } from '../../platform/app-error.ts'
import type { Tx } from '../../platform/transact.ts'
import { mailCustomers } from '../../resources/jobs/mail-customers.ts'
import { mailShop } from '../../resources/jobs/mail-shop.ts'
import { moveJobs } from '../../resources/jobs/move-jobs.ts'
import { findJobState } from '../../resources/jobs/select-jobs.ts'
import { writeEdits } from '../../resources/jobs/write-edits.ts'
import { writeSearchText } from '../../resources/jobs/write-search-text.ts'
import { nextReference } from '../../sharing/next-reference.ts'
import type { OwnJobContext, Standing } from './own-job.ts'
import { findPortalForm, requireComplete } from './portal-form.ts'
import { typeInstead } from './update-own-job.ts'

/**
 * Hands a job in, under its lock: from then on it is the shop's work. Where nobody has to look at it first, it is approved
 * at once. `isNew`: it was made for this, so that nothing of it has changed yet.
 */
export async function handIn(tx: Tx, ctx: OwnJobContext, standing: Standing, { isNew }: { isNew: boolean }) {
  const { id, workspaceId } = ctx.grant.resource
  const form = await findPortalForm(tx, workspaceId)
  const state = await findJobState(tx, id)
  requireComplete(form, state)
  await ctx.limiter.within(tx.db).take('submission', ctx.customer.id)

  const waits = await needsApproval(tx, ctx)
  const again = standing.status === 'returned'
  const job = { status: 'submitted', requiresApproval: waits, jobType: state.job_type || typeInstead(form) }
  await tx.db.job.update({ where: { id }, data: { ...job, submittedAt: new Date() }, select: { id: true } })
  if (!isNew) {
    const edit = { jobId: id, version: standing.version, field: 'status', before: standing.status, after: 'submitted' }
    await writeEdits(tx, ctx, { workspaceId, reason: null, edits: [edit] })
  }
  const reference = standing.reference ?? (await giveToShop(tx, workspaceId, id))
  await tx.db.resource.update({
    where: { id },
    data: { ...(!isNew && { version: { increment: 1 } }), updatedAt: new Date() },
    select: { id: true },
  })
  await writeSearchText(tx, [id])
  await tx.record(
    'job.submitted',
    { from: standing.status, to: 'submitted', reason: null },
    { workspaceId, resourceId: id },
  )
  const said = { customer: ctx.customer.name, reference, title: state.title, again, waits }
  await mailShop(tx, ctx, 'job_submitted', { id, workspaceId }, said)
  if (waits) return mailCustomers(tx, ctx, [id], null)
  await moveJobs(tx, { ...ctx, actor: null }, workspaceId, [id], { status: 'approved', reason: null })
}

/** As the shop has it for this customer, or else for everybody. */
async function needsApproval({ db }: Tx, { customer }: OwnJobContext) {
  if (customer.requiresApproval !== null) return customer.requiresApproval
  const where = { id: customer.workspaceId }
  const { approval } = await db.workspace.findUniqueOrThrow({ where, select: { approval: true } })
  return approval
}

/**
 * Its next number comes as late as can be: whoever hands in at the same time waits from here on. The moment is taken after it,
 * so that the queue is in the order of the numbers.
 */
async function giveToShop(tx: Tx, workspaceId: string, id: string) {
  const ownerId = await findFirstOwner(tx, workspaceId)
  const reference = (await nextReference(tx, workspaceId, 'job')) ?? ''
  await tx.db.$executeRaw`
    update resource set reference = ${reference}, visibility = 'workspace', owner_id = ${ownerId}::uuid,
      created_at = clock_timestamp() where id = ${id}::uuid`
  await tx.db.$executeRaw`update job set submitted_at = clock_timestamp() where id = ${id}::uuid`
  return reference
}

/** The owner of the shop who has been there longest, and who does not leave before this is done. */
async function findFirstOwner({ db }: Tx, workspaceId: string) {
  const [owner] = await db.$queryRaw<{ account_id: string }[]>`
    select account_id from membership where workspace_id = ${workspaceId}::uuid and role = 'owner' and account_id is not null
    order by accepted_at, id limit 1 for key share`
  if (!owner) throw new AppError('unavailable', { retryAfter: 1 })
  return owner.account_id
}
