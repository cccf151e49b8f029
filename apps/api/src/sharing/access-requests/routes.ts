import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { onceOnly } from '../../http/idempotency.ts'
import { mount } from '../../http/mount.ts'
import type { SharingServices } from '../context.ts'
import { approveAccessRequest } from './approve-access-request.ts'
import { askForAccess } from './ask-for-access.ts'
import { askForReopening } from './ask-for-reopening.ts'
import { askToBeLetIn } from './ask-to-be-let-in.ts'
import { declineAccessRequest } from './decline-access-request.ts'
import { listAccessRequests } from './list-access-requests.ts'
import { requireReopenable } from './require-reopenable.ts'

export function mountAccessRequests(app: FastifyInstance, services: SharingServices) {
  mount(app, services, contract.askForAccess, async ({ ctx, body }) => {
    await askForAccess(ctx, body)
    return { status: 'sent' as const }
  })
  mount(app, services, contract.askForReopening, async ({ ctx, params, body, request, reply }) => {
    const found = await requireReopenable(ctx, params.token)
    const asker = { ...ctx, actor: found.actor }
    const sent = { status: 'sent' as const }
    const ask = async () => {
      await askForReopening(asker, found, body)
      return { status: contract.askForReopening.status, payload: sent }
    }
    // Who asks is known only now, and a key belongs to whoever asks: hence here, and not where other calls have it.
    const key = request.headers['idempotency-key']
    if (typeof key === 'string') {
      const { method, url, body: raw } = request
      const { replayed } = await onceOnly(asker, key, { method, url, body: raw, workspaceId: null }, ask)
      if (replayed) reply.header('idempotency-replayed', 'true')
    } else await ask()
    return sent
  })
  mount(app, services, contract.askToBeLetIn, async ({ ctx, params, body }) => {
    await askToBeLetIn(ctx, params.id, body)
    return { status: 'sent' as const }
  })
  mount(app, services, contract.listAccessRequests, ({ ctx, query }) => listAccessRequests(ctx, query))
  mount(app, services, contract.approveAccessRequest, ({ ctx, params, body }) =>
    approveAccessRequest(ctx, params.id, body),
  )
  mount(app, services, contract.declineAccessRequest, ({ ctx, params }) => declineAccessRequest(ctx, params.id))
}
