import { join } from 'node:path'
import { getOutboxMail, listOutboxMails } from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../platform/app-error.ts'
import type { Services } from '../platform/context.ts'
import { listOutbox, readOutboxMail } from '../platform/mailer/read-outbox.ts'
import { mount } from './mount.ts'
import { mayReadOutbox } from './outbox-access.ts'

export function mountOutbox(app: FastifyInstance, services: Services) {
  const folder = join(services.config.dataDir, 'outbox')
  mount(app, services, listOutboxMails, async ({ ctx, query, request }) => {
    if (!mayReadOutbox(ctx.config, request)) throw new AppError('not_found')
    return listOutbox(folder, query)
  })
  mount(app, services, getOutboxMail, async ({ ctx, params, request }) => {
    if (!mayReadOutbox(ctx.config, request)) throw new AppError('not_found')
    const mail = await readOutboxMail(folder, params.id)
    if (!mail) throw new AppError('not_found')
    return mail
  })
}
