import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../../http/mount.ts'
import type { ResourceContext, Services } from '../../../platform/context.ts'
import { requireKind } from '../../../sharing/grants/require-kind.ts'
import { withGrant } from '../../../sharing/grants/with-grant.ts'
import { mountExports } from '../export/routes.ts'
import { mountPublicRecords } from '../public/routes.ts'
import { listView } from '../query/list-view.ts'
import { addCommentOfFilter, listCommentsOfFilter } from './comments-of-filter.ts'
import { createSavedFilter } from './create-saved-filter.ts'
import { deleteSavedFilter } from './delete-saved-filter.ts'
import { explainSavedFilter } from './explain-saved-filter.ts'
import { getSavedFilter } from './get-saved-filter.ts'
import { listSavedFilters } from './list-saved-filters.ts'
import { getRecordInView, updateRecordInView } from './records-of-view.ts'
import { updateSavedFilter } from './update-saved-filter.ts'
import { viewOfFilter } from './view-of-filter.ts'

const ours = <C extends ResourceContext>(ctx: C) => {
  requireKind(ctx, 'saved_filter')
  return ctx
}
const viewFor = (ctx: ResourceContext) => viewOfFilter(ctx.pool, ours(ctx).grant)

export function mountSavedFilters(app: FastifyInstance, services: Services) {
  mount(app, services, contract.listSavedFilters, ({ ctx, query }) => listSavedFilters(ctx, query))
  mount(app, services, contract.createSavedFilter, async ({ ctx, body }) => {
    const id = await createSavedFilter(ctx, body)
    return getSavedFilter(await withGrant(ctx, id))
  })
  mount(app, services, contract.getSavedFilter, ({ ctx }) => getSavedFilter(ours(ctx)))
  mount(app, services, contract.updateSavedFilter, async ({ ctx, body }) => {
    await updateSavedFilter(ours(ctx), body)
    return getSavedFilter(ctx)
  })
  mount(app, services, contract.deleteSavedFilter, async ({ ctx }) => {
    await deleteSavedFilter(ours(ctx))
    return undefined
  })
  mount(app, services, contract.explainSavedFilter, ({ ctx, query }) => explainSavedFilter(ours(ctx), query.record_id))
  mountRecordsOfFilters(app, services)
  mountPublicRecords(app, services)
  mountExports(app, services)
}

function mountRecordsOfFilters(app: FastifyInstance, services: Services) {
  mount(app, services, contract.listSavedFilterRecords, async ({ ctx, query }) =>
    listView(ctx.pool, await viewFor(ctx), query),
  )
  mount(app, services, contract.getSavedFilterRecord, async ({ ctx, params }) =>
    getRecordInView(ctx.pool, await viewFor(ctx), params.record_id),
  )
  mount(app, services, contract.updateSavedFilterRecord, async ({ ctx, params, body }) =>
    updateRecordInView(ctx, await viewFor(ctx), params.record_id, { ...body, onExit: 'block' }),
  )
  mount(app, services, contract.listSavedFilterComments, ({ ctx, params, query }) =>
    listCommentsOfFilter(ours(ctx), params.record_id, query),
  )
  mount(app, services, contract.addSavedFilterComment, ({ ctx, params, body }) =>
    addCommentOfFilter(ours(ctx), params.record_id, body),
  )
}
