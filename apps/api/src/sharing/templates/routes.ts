import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../http/mount.ts'
import type { SharingServices } from '../context.ts'
import { createShareTemplate } from './create-share-template.ts'
import { deleteShareTemplate } from './delete-share-template.ts'
import { listShareTemplates } from './list-share-templates.ts'
import { updateShareTemplate } from './update-share-template.ts'

export function mountShareTemplates(app: FastifyInstance, services: SharingServices) {
  mount(app, services, contract.listShareTemplates, ({ ctx, query }) => listShareTemplates(ctx, query))
  mount(app, services, contract.createShareTemplate, ({ ctx, body }) => createShareTemplate(ctx, body))
  mount(app, services, contract.updateShareTemplate, ({ ctx, params, body }) =>
    updateShareTemplate(ctx, params.id, body),
  )
  mount(app, services, contract.deleteShareTemplate, async ({ ctx, params }) => {
    await deleteShareTemplate(ctx, params.id)
    return undefined
  })
}
