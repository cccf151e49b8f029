import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount, Otherwise } from '../../http/mount.ts'
import { requireUpload } from '../../http/take-uploads.ts'
import type { Services } from '../../platform/context.ts'
import { importRecords } from './import/import-records.ts'
import { createPipeline } from './pipelines/create-pipeline.ts'
import { deletePipeline } from './pipelines/delete-pipeline.ts'
import { getPipeline } from './pipelines/get-pipeline.ts'
import { listPipelines } from './pipelines/list-pipelines.ts'
import { updatePipeline } from './pipelines/update-pipeline.ts'
import { addRecordComment } from './records/add-record-comment.ts'
import { createRecord } from './records/create-record.ts'
import { deleteRecord } from './records/delete-record.ts'
import { getRecord } from './records/get-record.ts'
import { listRecordComments } from './records/list-record-comments.ts'
import { listRecordEdits } from './records/list-record-edits.ts'
import { listRecords } from './records/list-records.ts'
import { restoreRecord } from './records/restore-record.ts'
import { readWithRecord } from './records/shop-view.ts'
import { updateRecord } from './records/update-record.ts'

export function mountRecords(app: FastifyInstance, services: Services) {
  mountPipelines(app, services)
  mount(app, services, contract.listRecords, ({ ctx, params, query }) => listRecords(ctx, params.id, query))
  mount(app, services, contract.createRecord, ({ ctx, params, body }) => createRecord(ctx, params.id, body.data))
  mount(app, services, contract.importRecords, async ({ ctx, params, body, uploads }) => {
    const done = await importRecords(ctx, params.id, requireUpload(uploads), body)
    return body.preview === 'true' ? new Otherwise(done) : done
  })
  mount(app, services, contract.getRecord, ({ ctx, params }) => getRecord(ctx, params.id))
  const ahead = ({ id }: { id: string }) => readWithRecord(services.pool, id)
  mount(
    app,
    services,
    contract.updateRecord,
    ({ ctx, params, body, ahead }) => updateRecord(ctx, params.id, body, ahead()),
    { ahead },
  )
  mount(app, services, contract.deleteRecord, async ({ ctx, params }) => {
    await deleteRecord(ctx, params.id)
    return undefined
  })
  mount(app, services, contract.restoreRecord, ({ ctx, params }) => restoreRecord(ctx, params.id))
  mount(app, services, contract.listRecordEdits, ({ ctx, params, query }) => listRecordEdits(ctx, params.id, query))
  mount(app, services, contract.listRecordComments, ({ ctx, params, query }) =>
    listRecordComments(ctx, params.id, query),
  )
  mount(app, services, contract.addRecordComment, ({ ctx, params, body }) =>
    addRecordComment(ctx, params.id, body.body),
  )
}

function mountPipelines(app: FastifyInstance, services: Services) {
  mount(app, services, contract.listPipelines, ({ ctx, query }) => listPipelines(ctx, query))
  mount(app, services, contract.createPipeline, ({ ctx, body }) => createPipeline(ctx, body))
  mount(app, services, contract.getPipeline, ({ ctx, params }) => getPipeline(ctx, params.id))
  mount(app, services, contract.updatePipeline, ({ ctx, params, body }) => updatePipeline(ctx, params.id, body))
  mount(app, services, contract.deletePipeline, async ({ ctx, params }) => {
    await deletePipeline(ctx, params.id)
    return undefined
  })
}
