import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../http/mount.ts'
import type { ResourceContext, Services } from '../../platform/context.ts'
import { getJob } from '../../resources/jobs/get-job.ts'
import { setJobStatus } from '../../resources/jobs/set-job-status.ts'
import { requireKind } from '../../sharing/grants/require-kind.ts'
import { listPending } from './list-pending.ts'

type Body = Parameters<typeof setJobStatus>[1]

async function move(ctx: ResourceContext, body: Body) {
  await setJobStatus(requireKind(ctx, 'job'), body)
  return getJob(ctx)
}

/** The shop looks at what its customers hand in, and answers. */
export function mountReview(app: FastifyInstance, services: Services) {
  mount(app, services, contract.listPendingJobs, ({ ctx, query }) => listPending(ctx, query))
  mount(app, services, contract.approveCustomerJob, ({ ctx }) => move(ctx, { status: 'approved' }))
  mount(app, services, contract.rejectCustomerJob, ({ ctx, body }) => move(ctx, { status: 'rejected', ...body }))
  mount(app, services, contract.returnCustomerJob, ({ ctx, body }) => move(ctx, { status: 'returned', ...body }))
}
