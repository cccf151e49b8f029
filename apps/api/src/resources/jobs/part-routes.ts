import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../http/mount.ts'
import { sendExport } from '../../http/send-export.ts'
import type { ResourceContext, Services } from '../../platform/context.ts'
import { requireKind } from '../../sharing/grants/require-kind.ts'
import { exportJob } from './export/export-job.ts'
import { exportJobEdits } from './history/export-job-edits.ts'
import { listJobEdits } from './history/list-job-edits.ts'
import { addJobNote } from './talk/add-job-note.ts'
import { listJobMessages } from './talk/list-job-messages.ts'
import { listJobNotes } from './talk/list-job-notes.ts'
import { sendJobMessage } from './talk/send-job-message.ts'
import { addJobTask } from './tasks/add-job-task.ts'
import { deleteJobTask } from './tasks/delete-job-task.ts'
import { listPublicTasks } from './tasks/list-public-tasks.ts'
import { listTasksOf } from './tasks/list-tasks-of.ts'
import { updateJobTask } from './tasks/update-job-task.ts'

const ours = (ctx: ResourceContext) => requireKind(ctx, 'job')
const idOf = (ctx: ResourceContext) => ours(ctx).grant.resource.id

/** What belongs to a job: its tasks, what is said about it, what became of it. */
export function mountJobParts(app: FastifyInstance, services: Services) {
  mount(app, services, contract.listJobTasks, ({ ctx, query }) => listTasksOf(ctx.pool, idOf(ctx), query))
  mount(app, services, contract.addJobTask, ({ ctx, body }) => addJobTask(ours(ctx), body))
  mount(app, services, contract.updateJobTask, ({ ctx, params, body }) =>
    updateJobTask(ours(ctx), params.task_id, body),
  )
  mount(app, services, contract.deleteJobTask, async ({ ctx, params }) => {
    await deleteJobTask(ours(ctx), params.task_id)
    return undefined
  })
  mount(app, services, contract.listPublicTasks, ({ ctx, query }) => listPublicTasks(ctx, query))

  mount(app, services, contract.listJobMessages, ({ ctx, query }) => listJobMessages(ours(ctx), query))
  mount(app, services, contract.sendJobMessage, ({ ctx, body }) => sendJobMessage(ours(ctx), body.body))
  mount(app, services, contract.listJobNotes, ({ ctx, query }) => listJobNotes(ours(ctx), query))
  mount(app, services, contract.addJobNote, ({ ctx, body }) => addJobNote(ours(ctx), body.body))

  mount(app, services, contract.exportJob, async ({ ctx, query, reply }) =>
    sendExport(reply, await exportJob(ctx, idOf(ctx), query.format)),
  )
  mount(app, services, contract.listJobEdits, async ({ ctx, query: { format, ...page }, reply }) =>
    format === 'csv' ? sendExport(reply, await exportJobEdits(ours(ctx))) : listJobEdits(ours(ctx), page),
  )
}
