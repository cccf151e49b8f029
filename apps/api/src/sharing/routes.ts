import { Readable } from 'node:stream'
import { exportAudit, listAudit, listResourceAudit } from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../http/mount.ts'
import { mountAccessRequests } from './access-requests/routes.ts'
import { mountShareAnalytics } from './analytics/routes.ts'
import * as exporting from './audit/export-audit.ts'
import * as audit from './audit/list-audit.ts'
import { mountComments } from './comments/routes.ts'
import type { SharingServices } from './context.ts'
import { mountFiles } from './files/routes.ts'
import { mountInbox } from './inbox/routes.ts'
import { mountPublicShares } from './public/routes.ts'
import { mountQrCodes } from './qr/routes.ts'
import { mountResponses } from './responses/routes.ts'
import { mountSending } from './sending/routes.ts'
import { mountShares } from './shares/routes.ts'
import { mountShareTemplates } from './templates/routes.ts'

export function mountSharing(app: FastifyInstance, services: SharingServices) {
  mountFiles(app, services)
  mountShares(app, services)
  mountShareTemplates(app, services)
  mountShareAnalytics(app, services)
  mountQrCodes(app, services)
  mountSending(app, services)
  mountPublicShares(app, services)
  mountAccessRequests(app, services)
  mountResponses(app, services)
  mountComments(app, services)
  mountInbox(app, services)
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
