import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../../http/mount.ts'
import { sendExport } from '../../../http/send-export.ts'
import type { Services } from '../../../platform/context.ts'
import { requireKind } from '../../../sharing/grants/require-kind.ts'
import { viewOfFilter } from '../filters/view-of-filter.ts'
import { viewOfPipeline } from '../records/shop-view.ts'
import { exportView } from './export-view.ts'

export function mountExports(app: FastifyInstance, services: Services) {
  mount(app, services, contract.exportRecords, async ({ ctx, params, query, reply }) =>
    sendExport(reply, await exportView(ctx, await viewOfPipeline(ctx, params.id), query)),
  )
  mount(app, services, contract.exportSavedFilter, async ({ ctx, query, reply }) => {
    const { grant } = requireKind(ctx, 'saved_filter')
    return sendExport(reply, await exportView(ctx, await viewOfFilter(ctx.pool, grant), query))
  })
}
