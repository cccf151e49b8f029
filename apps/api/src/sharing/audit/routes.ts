import { Readable } from 'node:stream'
import * as contract from '@latchkey/contract'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { mount } from '../../http/mount.ts'
import type { Services } from '../../platform/context.ts'
import { exportAudit } from './export-audit.ts'
import { listAudit, listResourceAudit } from './list-audit.ts'
import { type AuditSelection, auditOfResource, auditOfWorkspace } from './select-audit.ts'

type Format = 'csv' | 'json'

export function mountAudit(app: FastifyInstance, services: Services) {
  const send = (reply: FastifyReply, selection: AuditSelection, format: Format = 'csv') =>
    reply
      .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="audit.${format}"`)
      .header('cache-control', 'no-store')
      .send(Readable.from(exportAudit(services.pool, selection, format)))

  mount(app, services, contract.listAudit, ({ ctx, query }) => listAudit(ctx, query))
  mount(app, services, contract.listResourceAudit, ({ ctx, query }) => listResourceAudit(ctx, query))
  mount(app, services, contract.exportAudit, async ({ ctx, query, reply }) =>
    send(reply, auditOfWorkspace(ctx.workspace.id, ctx.person.id, query), query.format),
  )
  mount(app, services, contract.exportResourceAudit, async ({ ctx, query, reply }) =>
    send(reply, auditOfResource(ctx.grant.resource.id, query), query.format),
  )
}
