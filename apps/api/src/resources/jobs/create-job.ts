import type { createJob as endpoint, HandlerInput } from '@latchkey/contract'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { createResource } from '../../sharing/create-resource.ts'
import { findIntakeForm, type IntakeForm, requireFitting } from './intake-form.ts'
import { requireCustomer } from './require-customer.ts'
import { type JobState, rowOf } from './select-jobs.ts'
import { writeSearchText } from './write-search-text.ts'

type Body = HandlerInput<typeof endpoint>['body']

/** Takes a job down under the next number of the shop, which thereby approves it. Gives its id. */
export async function createJob(ctx: MemberContext, { source = 'counter', ...wanted }: Body) {
  const { id: workspaceId } = ctx.workspace
  return transact(ctx, async (tx) => {
    const form = await findIntakeForm(tx, workspaceId)
    requireFitting(form, wanted, null)
    const state = stateOf(wanted, form)
    const { title } = state
    await requireCustomer(tx, workspaceId, state.customer_id)
    const { id, reference } = await createResource(tx, ctx, { kind: 'job', title, searchText: title })
    await tx.db.job.create({
      data: { id, workspaceId, status: 'approved', source, ...rowOf(state) },
      select: { id: true },
    })
    await writeSearchText(tx, [id])
    await tx.record('job.created', { reference, title, source }, { resourceId: id })
    return id
  })
}

const stateOf = (wanted: Omit<Body, 'source'>, { jobTypes }: IntakeForm): JobState => ({
  title: wanted.title,
  job_type: wanted.job_type ?? jobTypes[0] ?? 'other',
  description: wanted.description ?? '',
  quantity: wanted.quantity ?? null,
  material: wanted.material ?? null,
  dimensions: wanted.dimensions ?? null,
  priority: wanted.priority ?? 'normal',
  requested_date: wanted.requested_date ?? null,
  delivery_method: wanted.delivery_method ?? null,
  site_address: wanted.site_address ?? null,
  po_number: wanted.po_number ?? null,
  contact_name: wanted.contact_name ?? null,
  contact_phone: wanted.contact_phone ?? null,
  special_instructions: wanted.special_instructions ?? null,
  customer_id: wanted.customer_id ?? null,
})
