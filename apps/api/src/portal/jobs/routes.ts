import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../http/mount.ts'
import { sendExport } from '../../http/send-export.ts'
import { sendFile } from '../../http/send-file.ts'
import { requireUpload } from '../../http/take-uploads.ts'
import type { Services } from '../../platform/context.ts'
import { listJobMessages } from '../../resources/jobs/talk/list-job-messages.ts'
import { listTasksOf } from '../../resources/jobs/tasks/list-tasks-of.ts'
import { getFile } from '../../sharing/files/get-file.ts'
import { cancelOwnJob } from './cancel-own-job.ts'
import { addOwnFile, deleteOwnFile } from './change-own-files.ts'
import { createDraft } from './create-draft.ts'
import { discardDraft } from './discard-draft.ts'
import { exportOwnData } from './export-own-data.ts'
import { getDashboard } from './get-dashboard.ts'
import { getForm } from './get-form.ts'
import { getOwnJob } from './get-own-job.ts'
import { listConversations } from './list-conversations.ts'
import { exportHistory, listHistory } from './list-history.ts'
import { listOwnJobs } from './list-own-jobs.ts'
import { markSeen } from './mark-seen.ts'
import { requireOwnJob } from './own-job.ts'
import { rateJob } from './rate-job.ts'
import { submitJob } from './submit-job.ts'
import { updateOwnJob } from './update-own-job.ts'
import { writeToShop } from './write-to-shop.ts'

/** A customer and their jobs. */
export function mountPortalJobs(app: FastifyInstance, services: Services) {
  mount(app, services, contract.getCustomerForm, ({ ctx }) => getForm(ctx))
  mount(app, services, contract.getCustomerDashboard, ({ ctx }) => getDashboard(ctx))
  mount(app, services, contract.exportCustomerData, async ({ ctx, reply }) =>
    sendExport(reply, await exportOwnData(ctx)),
  )
  mount(app, services, contract.listCustomerJobs, ({ ctx, query }) => listOwnJobs(ctx, query))
  mount(app, services, contract.createCustomerJob, async ({ ctx, body }) =>
    getOwnJob(ctx, await createDraft(ctx, body)),
  )
  mount(app, services, contract.submitCustomerJob, async ({ ctx, body }) => getOwnJob(ctx, await submitJob(ctx, body)))
  mount(app, services, contract.getCustomerJob, ({ ctx, params }) => getOwnJob(ctx, params.id))
  mount(app, services, contract.updateCustomerJob, async ({ ctx, params, body }) => {
    await updateOwnJob(await requireOwnJob(ctx, params.id), body)
    return getOwnJob(ctx, params.id)
  })
  mount(app, services, contract.deleteCustomerJob, async ({ ctx, params }) => {
    await discardDraft(await requireOwnJob(ctx, params.id))
    return undefined
  })
  mount(app, services, contract.cancelCustomerJob, async ({ ctx, params, body }) => {
    await cancelOwnJob(await requireOwnJob(ctx, params.id), body.reason)
    return getOwnJob(ctx, params.id)
  })
  mount(app, services, contract.rateCustomerJob, async ({ ctx, params, body }) =>
    rateJob(await requireOwnJob(ctx, params.id), body),
  )
  mountFiles(app, services)
  mountTalk(app, services)
}

function mountFiles(app: FastifyInstance, services: Services) {
  mount(app, services, contract.addCustomerJobFile, async ({ ctx, params, uploads }) =>
    addOwnFile(await requireOwnJob(ctx, params.id), requireUpload(uploads)),
  )
  mount(app, services, contract.getCustomerJobFile, async ({ ctx, params, query, request, reply }) => {
    const { id: resourceId } = (await requireOwnJob(ctx, params.id)).grant.resource
    const file = await getFile(ctx, { id: params.file_id, resourceId, variant: query.variant, withAnswers: false })
    return sendFile({ storage: ctx.storage, request, reply }, file, 'own')
  })
  mount(app, services, contract.deleteCustomerJobFile, async ({ ctx, params }) => {
    await deleteOwnFile(await requireOwnJob(ctx, params.id), params.file_id)
    return undefined
  })
}

function mountTalk(app: FastifyInstance, services: Services) {
  mount(app, services, contract.listCustomerJobTasks, async ({ ctx, params, query }) => {
    const { id } = (await requireOwnJob(ctx, params.id)).grant.resource
    return listTasksOf(ctx.pool, id, query)
  })
  mount(app, services, contract.listCustomerMessages, async ({ ctx, params, query }) =>
    listJobMessages(await requireOwnJob(ctx, params.id), query),
  )
  mount(app, services, contract.listCustomerConversations, ({ ctx, query }) => listConversations(ctx, query))
  mount(app, services, contract.markCustomerMessagesSeen, async ({ ctx, params, body }) => {
    await markSeen(await requireOwnJob(ctx, params.id), body.last)
    return undefined
  })
  mount(app, services, contract.sendCustomerMessage, async ({ ctx, params, body }) =>
    writeToShop(await requireOwnJob(ctx, params.id), body.body),
  )
  mount(app, services, contract.listCustomerJobHistory, async ({ ctx, params, query: { format, ...page }, reply }) => {
    const own = await requireOwnJob(ctx, params.id)
    return format === 'csv' ? sendExport(reply, await exportHistory(own)) : listHistory(own, page)
  })
}
