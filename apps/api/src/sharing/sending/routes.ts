import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../http/mount.ts'
import type { SharingServices } from '../context.ts'
import { findShareRow } from '../shares/get-share.ts'
import { sendShare } from './send-share.ts'

export function mountSending(app: FastifyInstance, services: SharingServices) {
  mount(app, services, contract.sendShare, async ({ ctx, params, body }) =>
    sendShare(ctx, await findShareRow(ctx, params.share), body),
  )
}
