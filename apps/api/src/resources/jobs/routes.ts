import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../http/mount.ts'
import { requireUpload } from '../../http/take-uploads.ts'
import type { ResourceContext, Services } from '../../platform/context.ts'
import { addFile } from '../../sharing/files/add-file.ts'
import { requireKind } from '../../sharing/grants/require-kind.ts'
import { withGrant } from '../../sharing/grants/with-grant.ts'
import { createJob } from './create-job.ts'
import { createCustomer } from './customers/create-customer.ts'
import { getCustomer } from './customers/get-customer.ts'
import { inviteCustomer } from './customers/invite-customer.ts'
import { listCustomers } from './customers/list-customers.ts'
import { updateCustomer } from './customers/update-customer.ts'
import { deleteJob } from './delete-job.ts'
import { getJob } from './get-job.ts'
import { listJobs } from './list-jobs.ts'
import { setJobStatus } from './set-job-status.ts'
import { setJobStatuses } from './set-job-statuses.ts'
import { updateJob } from './update-job.ts'

const ours = (ctx: ResourceContext) => requireKind(ctx, 'job')

export function mountJobs(app: FastifyInstance, services: Services) {
  mount(app, services, contract.listJobs, ({ ctx, query }) => listJobs(ctx, query))
  mount(app, services, contract.createJob, async ({ ctx, body }) => {
    const id = await createJob(ctx, body)
    return getJob(await withGrant(ctx, id))
  })
  mount(app, services, contract.setJobStatuses, async ({ ctx, body }) => ({ results: await setJobStatuses(ctx, body) }))
  mount(app, services, contract.getJob, ({ ctx }) => getJob(ours(ctx)))
  mount(app, services, contract.updateJob, async ({ ctx, body }) => {
    await updateJob(ours(ctx), body)
    return getJob(ctx)
  })
  mount(app, services, contract.setJobStatus, async ({ ctx, body }) => {
    await setJobStatus(ours(ctx), body)
    return getJob(ctx)
  })
  mount(app, services, contract.deleteJob, async ({ ctx }) => {
    await deleteJob(ours(ctx))
    return undefined
  })
  mount(app, services, contract.addJobFile, ({ ctx, uploads }) => addFile(ours(ctx), requireUpload(uploads)))

  mount(app, services, contract.listCustomers, ({ ctx, query }) => listCustomers(ctx, query))
  mount(app, services, contract.createCustomer, ({ ctx, body }) => createCustomer(ctx, body))
  mount(app, services, contract.getCustomer, ({ ctx, params }) => getCustomer(ctx, params.id))
  mount(app, services, contract.updateCustomer, ({ ctx, params, body }) => updateCustomer(ctx, params.id, body))
  mount(app, services, contract.inviteCustomer, ({ ctx, params }) => inviteCustomer(ctx, params.id))
}
