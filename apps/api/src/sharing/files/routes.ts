import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../http/mount.ts'
import { sendFile } from '../../http/send-file.ts'
import type { Services } from '../../platform/context.ts'
import { deleteFile } from './delete-file.ts'
import { getFile } from './get-file.ts'

export function mountFiles(app: FastifyInstance, services: Services) {
  mount(app, services, contract.getFile, async ({ ctx, params, query, request, reply }) => {
    const { resource, capabilities } = ctx.grant
    const withAnswers = capabilities.includes('share')
    const file = await getFile(ctx, { id: params.id, resourceId: resource.id, variant: query.variant, withAnswers })
    return sendFile({ storage: ctx.storage, request, reply }, file, 'own')
  })
  mount(app, services, contract.getPublicFile, async ({ ctx, params, query, request, reply }) => {
    const { id: resourceId } = ctx.share.resource
    const file = await getFile(ctx, { id: params.id, resourceId, variant: query.variant, withAnswers: false })
    return sendFile({ storage: ctx.storage, request, reply }, file, 'open')
  })
  mount(app, services, contract.deleteFile, async ({ ctx, params }) => {
    await deleteFile(ctx, params.id)
    return undefined
  })
}
