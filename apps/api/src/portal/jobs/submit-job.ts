import type { submitCustomerJob as endpoint, HandlerInput } from '@latchkey/contract'
import type { CustomerContext } from '../../platform/context.ts'
import { createGate } from '../../platform/gate.ts'
import { transact } from '../../platform/transact.ts'
import { requireCustomer } from '../../resources/jobs/require-customer.ts'
import { insertDraft } from './create-draft.ts'
import { handIn } from './hand-in.ts'
import { lockOwnJob, type OwnJobContext, ownGrant, requireOwnJob } from './own-job.ts'
import type { Filled } from './portal-form.ts'
import { requireStep } from './steps.ts'
import { writeFilled } from './update-own-job.ts'

type Body = HandlerInput<typeof endpoint>['body']

/**
 * All of one shop wait for its next number: more than a few at once would only hold connections that everybody else needs.
 * Those who wait here are taken in turn.
 */
const submissions = createGate({ atOnce: 3, waitingEach: 20, waitingInAll: 2000 })

/** Hands in a new job, or one that lies with the customer. Gives its id. */
export function submitJob(ctx: CustomerContext, { job_id, ...filled }: Body) {
  const submit = () => (job_id === undefined ? submitNew(ctx, filled) : submitKept(ctx, job_id, filled))
  return submissions.through(ctx.customer.id, submit)
}

function submitNew(ctx: CustomerContext, filled: Filled) {
  const { workspaceId, id: customerId } = ctx.customer
  requireStep('submit', 'draft', ctx.customer)
  return transact(ctx, async (tx) => {
    await requireCustomer(tx, workspaceId, customerId)
    const id = await insertDraft(tx, ctx, filled)
    const own: OwnJobContext = { ...ctx, grant: ownGrant({ id, title: filled.title ?? '', workspaceId }) }
    await handIn(tx, own, await lockOwnJob(tx, own), { isNew: true })
    return id
  })
}

async function submitKept(ctx: CustomerContext, jobId: string, filled: Filled) {
  const own = await requireOwnJob(ctx, jobId)
  await transact(own, async (tx) => {
    await requireCustomer(tx, ctx.customer.workspaceId, ctx.customer.id)
    const standing = await lockOwnJob(tx, own)
    requireStep('submit', standing.status, ctx.customer)
    const changed = await writeFilled(tx, own, standing, { filled, reason: null })
    const version = standing.version + Number(changed)
    await handIn(tx, own, { ...standing, version }, { isNew: false })
  })
  return jobId
}
