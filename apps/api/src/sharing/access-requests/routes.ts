import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../http/mount.ts'
import type { SharingServices } from '../context.ts'
import { approveAccessRequest } from './approve-access-request.ts'
import { askForAccess } from './ask-for-access.ts'
import { askForReopening } from './ask-for-reopening.ts'
import { declineAccessRequest } from './decline-access-request.ts'
import { listAccessRequests } from './list-access-requests.ts'

export function mountAccessRequests(app: FastifyInstance, services: SharingServices) {
  mount(app, services, contract.askForAccess, async ({ ctx, body }) => {
    await askForAccess(ctx, body)
    return { status: 'sent' as const }
  })
  mount(app, services, contract.askForReopening, async ({ ctx, params, body }) => {
    await askForReopening(ctx, params.token, body)
    return { status: 'sent' as const }
  })
  mount(app, services, contract.listAccessRequests, ({ ctx, query }) => listAccessRequests(ctx, query))
  mount(app, services, contract.approveAccessRequest, ({ ctx, params, body }) =>
    approveAccessRequest(ctx, params.id, body),
  )
  mount(app, services, contract.declineAccessRequest, ({ ctx, params }) => declineAccessRequest(ctx, params.id))
}
