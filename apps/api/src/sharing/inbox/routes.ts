import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount, Otherwise } from '../../http/mount.ts'
import { visitorOf } from '../../http/session-cookies.ts'
import type { SharingServices } from '../context.ts'
import { getInbox } from './get-inbox.ts'
import { unlockInbox } from './unlock-inbox.ts'

export function mountInbox(app: FastifyInstance, services: SharingServices) {
  mount(app, services, contract.verifyInbox, async ({ ctx, body, cookies, request }) => {
    const reached = await unlockInbox(ctx, body, { ...visitorOf(request, cookies), keepPass: cookies.setInbox })
    return reached.status === 'code_sent' ? new Otherwise(reached) : reached
  })
  mount(app, services, contract.getInbox, ({ ctx }) => getInbox(ctx))
  mount(app, services, contract.leaveInbox, async ({ cookies }) => {
    cookies.clearInbox()
    return undefined
  })
}
