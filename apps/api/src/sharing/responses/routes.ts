import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../http/mount.ts'
import type { SharingServices } from '../context.ts'
import { acceptResponse } from './accept-response.ts'
import { declineResponse } from './decline-response.ts'
import { listResponses } from './list-responses.ts'
import { respondToShare } from './respond-to-share.ts'

export function mountResponses(app: FastifyInstance, services: SharingServices) {
  mount(app, services, contract.respondToShare, async ({ ctx, body, uploads }) => {
    await respondToShare(ctx, body, uploads)
    return { status: 'sent' as const }
  })
  mount(app, services, contract.listResponses, ({ ctx, query }) => listResponses(ctx, query))
  mount(app, services, contract.acceptResponse, ({ ctx, params, body }) =>
    acceptResponse(ctx, params.id, body?.refuse_others ?? false),
  )
  mount(app, services, contract.declineResponse, ({ ctx, params }) => declineResponse(ctx, params.id))
}
