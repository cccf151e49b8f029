import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../http/mount.ts'
import { sendExport } from '../../http/send-export.ts'
import type { Services } from '../../platform/context.ts'
import { exportShop } from './export-shop.ts'
import { getReports } from './get-reports.ts'
import { getSecurity } from './get-security.ts'

/** What the shop learns about its portal. */
export function mountReports(app: FastifyInstance, services: Services) {
  mount(app, services, contract.getReports, ({ ctx, query }) => getReports(ctx, query))
  mount(app, services, contract.getSecurity, ({ ctx, query }) => getSecurity(ctx, query))
  mount(app, services, contract.exportShop, async ({ ctx, query: { what, format }, reply }) =>
    sendExport(reply, await exportShop(ctx, what, format)),
  )
}
