import * as contract from '@latchkey/contract'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { mount } from '../../http/mount.ts'
import type { SharingServices } from '../context.ts'
import { findShareRow } from '../shares/get-share.ts'
import { requireAddressOf } from '../shares/select-shares.ts'
import { drawQrPng, drawQrSvg } from './draw-qr.ts'

export function mountQrCodes(app: FastifyInstance, services: SharingServices) {
  mount(app, services, contract.getShareQrSvg, async ({ ctx, params, reply }) => {
    const share = await findShareRow(ctx, params.share)
    const address = requireAddressOf(ctx, share)
    return asFile(reply, share.title, 'svg').type('image/svg+xml').send(drawQrSvg(address))
  })
  mount(app, services, contract.getShareQrPng, async ({ ctx, params, reply }) => {
    const share = await findShareRow(ctx, params.share)
    const address = requireAddressOf(ctx, share)
    return asFile(reply, share.title, 'png')
      .type('image/png')
      .send(await drawQrPng(address))
  })
}

/** Shown in a page, and kept under a name that says what it opens. */
const asFile = (reply: FastifyReply, title: string, ending: string) =>
  reply
    .header('content-disposition', `inline; filename="${plain(title)}-qr.${ending}"`)
    .header('cache-control', 'no-store')

/** Letters and digits that every file system has. */
function plain(title: string) {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  return words.join('-').slice(0, 60) || 'link'
}
