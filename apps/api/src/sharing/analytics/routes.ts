import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../http/mount.ts'
import { listAccessEntries } from '../access-log/list-access-entries.ts'
import type { SharingServices } from '../context.ts'
import { findShareRow } from '../shares/get-share.ts'
import { getOverallAnalytics } from './get-overall-analytics.ts'
import { getShareAnalytics } from './get-share-analytics.ts'

export function mountShareAnalytics(app: FastifyInstance, services: SharingServices) {
  mount(app, services, contract.getOverallAnalytics, ({ ctx, query }) => getOverallAnalytics(ctx, query))
  mount(app, services, contract.getShareAnalytics, ({ ctx, params, query }) =>
    getShareAnalytics(ctx, params.share, query),
  )
  mount(app, services, contract.listAccessEntries, async ({ ctx, params, query }) => {
    const { id } = await findShareRow(ctx, params.share)
    return listAccessEntries(ctx, id, query)
  })
}
