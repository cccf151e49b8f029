import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount, Otherwise } from '../../http/mount.ts'
import { sendExport } from '../../http/send-export.ts'
import { visitorOf } from '../../http/session-cookies.ts'
import type { SharingServices } from '../context.ts'
import { exportShared } from './export-shared.ts'
import { openSealedShare } from './open-sealed-share.ts'
import { openShare } from './open-share.ts'
import { previewShare } from './preview-share.ts'
import { unlockShare } from './unlock-share.ts'

export function mountPublicShares(app: FastifyInstance, services: SharingServices) {
  mount(app, services, contract.openPublicShare, ({ ctx, params }) => openShare(ctx, params.token))

  mount(app, services, contract.verifyPublicShare, async ({ ctx, params, body, cookies, request }) => {
    const visitor = visitorOf(request, cookies)
    const reached = await unlockShare(ctx, params.token, body, { ...visitor, delivers: true })
    return 'status' in reached ? new Otherwise(reached) : reached
  })

  mount(app, services, contract.openSealedShare, async ({ ctx, params, cookies }) => {
    const { share, access, view } = await openSealedShare(ctx, params.token)
    if (access) cookies.setSharePass(share.id, access)
    return view
  })

  mount(app, services, contract.exportPublicRecords, async ({ ctx, query, reply }) =>
    sendExport(reply, await exportShared(ctx, query)),
  )

  mount(app, services, contract.previewShare, ({ ctx, query }) => previewShare(ctx, query))
}
