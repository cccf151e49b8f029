import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../http/mount.ts'
import type { Services } from '../platform/context.ts'
import { getSystem } from './get-system.ts'
import { retryFailedJob } from './retry-failed-job.ts'
import { retryFailedJobs } from './retry-failed-jobs.ts'

/** How the program is, for those who run it. */
export function mountSystem(app: FastifyInstance, services: Services) {
  mount(app, services, contract.getSystem, ({ ctx }) => getSystem(ctx))
  mount(app, services, contract.retryFailedJob, async ({ ctx, params }) => {
    await retryFailedJob(ctx, params.id)
    return undefined
  })
  mount(app, services, contract.retryFailedJobs, ({ ctx }) => retryFailedJobs(ctx))
}
