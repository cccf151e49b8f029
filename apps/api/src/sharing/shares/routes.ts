import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount, Otherwise } from '../../http/mount.ts'
import type { SharingServices } from '../context.ts'
import { createShare, createShares } from './create-share.ts'
import { findShareRow, getShare } from './get-share.ts'
import { listShares, listSharesOf } from './list-shares.ts'
import { regenerateShare } from './regenerate-share.ts'
import { requireShareable } from './require-shareable.ts'
import { revokeShare } from './revoke-share.ts'
import { revokeSharesInBulk } from './revoke-shares-in-bulk.ts'
import { presentMadeShare } from './select-shares.ts'
import { updateShare } from './update-share.ts'

export function mountShares(app: FastifyInstance, services: SharingServices) {
  mount(app, services, contract.createShare, async ({ ctx, body }) => {
    const { share, isNew } = await createShare(ctx, body)
    return isNew ? share : new Otherwise(share)
  })
  mount(app, services, contract.listResourceShares, ({ ctx, query }) => listSharesOf(ctx, query))
  mount(app, services, contract.listShares, ({ ctx, query }) => listShares(ctx, query))
  mount(app, services, contract.getShare, ({ ctx, params }) => getShare(ctx, params.share))
  mount(app, services, contract.updateShare, async ({ ctx, params, body }) => {
    const { id } = await findShareRow(ctx, params.share)
    await updateShare(ctx, id, body)
    return getShare(ctx, id)
  })
  mount(app, services, contract.revokeShare, async ({ ctx, params }) => {
    const { id } = await findShareRow(ctx, params.share)
    await revokeShare(ctx, id)
    return undefined
  })
  mount(app, services, contract.regenerateShare, async ({ ctx, params }) => {
    const { id } = await findShareRow(ctx, params.share)
    await regenerateShare(ctx, id)
    return presentMadeShare(ctx, await findShareRow(ctx, id))
  })
  mount(app, services, contract.createSharesInBulk, async ({ ctx, body }) => {
    const resources = await requireShareable(ctx, body.resource_ids)
    const made = await createShares(ctx, resources, body.share)
    return { results: made.map(({ share }) => share) }
  })
  mount(app, services, contract.revokeSharesInBulk, ({ ctx, body }) => revokeSharesInBulk(ctx, body.share_ids))
}
