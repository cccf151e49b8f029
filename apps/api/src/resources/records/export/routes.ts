import * as contract from '@latchkey/contract'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { mount } from '../../../http/mount.ts'
import type { Services } from '../../../platform/context.ts'
import { requireKind } from '../../../sharing/grants/require-kind.ts'
import { viewOfFilter, viewOfShare } from '../filters/view-of-filter.ts'
import { viewOfPipeline } from '../records/shop-view.ts'
import { type Exported, exportView } from './export-view.ts'

export function mountExports(app: FastifyInstance, services: Services) {
  mount(app, services, contract.exportRecords, async ({ ctx, params, query, reply }) =>
    send(reply, await exportView(ctx, await viewOfPipeline(ctx, params.id), query)),
  )
  mount(app, services, contract.exportSavedFilter, async ({ ctx, query, reply }) => {
    const { grant } = requireKind(ctx, 'saved_filter')
    return send(reply, await exportView(ctx, await viewOfFilter(ctx.pool, grant), query))
  })
  mount(app, services, contract.exportPublicRecords, async ({ ctx, query, reply }) =>
    send(reply, await exportView(ctx, await viewOfShare(ctx.pool, ctx.share), query)),
  )
}

const send = (reply: FastifyReply, { name, type, content }: Exported) =>
  reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(content)
