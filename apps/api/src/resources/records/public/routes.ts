import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../../http/mount.ts'
import type { Services } from '../../../platform/context.ts'
import { getRecordInView, updateRecordInView } from '../filters/records-of-view.ts'
import { presentPublicPipeline } from '../filters/saved-filter-kind.ts'
import { viewOfShare } from '../filters/view-of-filter.ts'
import { listView } from '../query/list-view.ts'
import { addCommentOfShare, listCommentsOfShare } from './comments-of-share.ts'

/** Each call begins with the share and its filter as they are now: what is outside is not there. */
export function mountPublicRecords(app: FastifyInstance, services: Services) {
  mount(app, services, contract.getPublicPipeline, async ({ ctx }) => presentPublicPipeline(viewOfShare(ctx.share)))
  mount(app, services, contract.listPublicRecords, async ({ ctx, query }) =>
    listView(ctx.pool, viewOfShare(ctx.share), query),
  )
  mount(app, services, contract.getPublicRecord, async ({ ctx, params }) =>
    getRecordInView(ctx.pool, viewOfShare(ctx.share), params.id),
  )
  mount(app, services, contract.updatePublicRecord, async ({ ctx, params, body }) => {
    const { id: shareId, onFilterExit: onExit } = ctx.share
    const view = viewOfShare(ctx.share)
    return updateRecordInView(ctx, view, params.id, { ...body, shareId, onExit })
  })
  mount(app, services, contract.listPublicRecordComments, ({ ctx, params, query }) =>
    listCommentsOfShare(ctx, params.id, query),
  )
  mount(app, services, contract.addPublicRecordComment, ({ ctx, params, body }) =>
    addCommentOfShare(ctx, params.id, body),
  )
}
