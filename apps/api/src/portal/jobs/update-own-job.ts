import type { updateCustomerJob as endpoint, HandlerInput } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import { changesBetween } from '../../platform/changes-between.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { type IntakeForm, requireFitting } from '../../resources/jobs/intake-form.ts'
import { findJobState, type JobState } from '../../resources/jobs/select-jobs.ts'
import { defined, writeChanges, writeState } from '../../resources/jobs/write-changes.ts'
import { reasonOf } from '../../resources/jobs/write-edits.ts'
import { lockOwnJob, type OwnJobContext, type Standing } from './own-job.ts'
import { type Filled, findPortalForm, requireFittingDraft, stored } from './portal-form.ts'
import { lockedFieldsOf, requireStep } from './steps.ts'

type Body = HandlerInput<typeof endpoint>['body']

/** A customer changes what is named: their draft as they like, what was handed in as far as the shop lets them. */
export async function updateOwnJob(ctx: OwnJobContext, { change_reason, ...filled }: Body) {
  await transact(ctx, async (tx) => {
    const standing = await lockOwnJob(tx, ctx)
    requireStep('edit', standing.status, ctx.customer)
    await writeFilled(tx, ctx, standing, { filled, reason: reasonOf(change_reason) })
  })
}

type Change = { filled: Filled; reason: string | null }

/** Under the job's lock. Whether anything is another now. */
export async function writeFilled(tx: Tx, ctx: OwnJobContext, standing: Standing, { filled, reason }: Change) {
  const { id, workspaceId } = ctx.grant.resource
  const { version, status } = standing
  const before = await findJobState(tx, id)
  const form = await findPortalForm(tx, workspaceId)
  if (status === 'draft') return writeDraft(tx, ctx, before, form, filled)
  const wanted = { ...stored(filled), ...(filled.job_type === null && { job_type: typeInstead(form) }) }
  requireFitting(form, wanted, before)
  const changed = Object.keys(changesBetween<Record<string, unknown>>(before, wanted))
  if (changed.length === 0) return false
  requireUnlocked(changed, standing)
  await ctx.limiter.within(tx.db).take('edit', ctx.customer.id)
  await writeChanges(tx, ctx, { id, workspaceId, version }, { before, wanted, reason })
  return true
}

/** Where the shop does not ask for the type, it is its first one. */
export const typeInstead = ({ rules, jobTypes }: IntakeForm) =>
  rules.job_type === 'required' ? '' : (jobTypes[0] ?? 'other')

/** Nobody else has seen it: what it was before is nobody's history. */
async function writeDraft(tx: Tx, { grant }: OwnJobContext, before: JobState, form: IntakeForm, filled: Filled) {
  const { id, workspaceId } = grant.resource
  requireFittingDraft(form, filled, before)
  const wanted = stored(filled)
  const fields = Object.keys(changesBetween<Record<string, unknown>>(before, wanted))
  if (fields.length === 0) return false
  await writeState(tx, id, { ...before, ...defined(wanted) })
  await tx.record('job.drafted', { fields }, { workspaceId, resourceId: id })
  return true
}

function requireUnlocked(changed: string[], { status, lockedFields }: Standing) {
  const locked = lockedFieldsOf(status, lockedFields).filter((field) => changed.includes(field))
  const message = 'The shop has approved this: write to them to have it changed'
  if (locked.length > 0) throw new AppError('field_locked', { errors: locked.map((path) => ({ path, message })) })
}
