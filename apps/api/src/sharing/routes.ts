import { Readable } from 'node:stream'
import { exportAudit, listAudit, listResourceAudit } from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../http/mount.ts'
import type { Services } from '../platform/context.ts'
import * as exporting from './audit/export-audit.ts'
import * as audit from './audit/list-audit.ts'

export function mountSharing(app: FastifyInstance, services: Services) {
  mount(app, services, listAudit, ({ ctx, query }) => audit.listAudit(ctx, query))
  mount(app, services, listResourceAudit, ({ ctx, query }) => audit.listResourceAudit(ctx, query))
  mount(app, services, exportAudit, async ({ ctx, query, reply }) => {
    const { format = 'csv', ...filters } = query
    return reply
      .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="audit.${format}"`)
      .header('cache-control', 'no-store')
      .send(Readable.from(exporting.exportAudit(ctx, filters, format)))
  })
}
