import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../http/mount.ts'
import { requireUpload } from '../../http/take-uploads.ts'
import type { ResourceContext, Services } from '../../platform/context.ts'
import { addFile } from '../../sharing/files/add-file.ts'
import { requireKind } from '../../sharing/grants/require-kind.ts'
import { withGrant } from '../../sharing/grants/with-grant.ts'
import { addRepairUpdate } from './add-repair-update.ts'
import { createProperty } from './create-property.ts'
import { createRepairRequest } from './create-repair-request.ts'
import { deleteProperty } from './delete-property.ts'
import { deleteRepairRequest } from './delete-repair-request.ts'
import { getRepairRequest } from './get-repair-request.ts'
import { listProperties } from './list-properties.ts'
import { listRepairRequests } from './list-repair-requests.ts'
import { updateProperty } from './update-property.ts'
import { updateRepairRequest } from './update-repair-request.ts'

const ours = (ctx: ResourceContext) => requireKind(ctx, 'repair_request')

export function mountRepairRequests(app: FastifyInstance, services: Services) {
  mount(app, services, contract.listRepairRequests, ({ ctx, query }) => listRepairRequests(ctx, query))
  mount(app, services, contract.createRepairRequest, async ({ ctx, body }) => {
    const id = await createRepairRequest(ctx, body)
    return getRepairRequest(await withGrant(ctx, id))
  })
  mount(app, services, contract.getRepairRequest, ({ ctx }) => getRepairRequest(ours(ctx)))
  mount(app, services, contract.updateRepairRequest, async ({ ctx, body }) => {
    await updateRepairRequest(ours(ctx), body)
    return getRepairRequest(ctx)
  })
  mount(app, services, contract.deleteRepairRequest, async ({ ctx }) => {
    await deleteRepairRequest(ours(ctx))
    return undefined
  })
  mount(app, services, contract.addRepairFile, ({ ctx, uploads }) => addFile(ours(ctx), requireUpload(uploads)))
  mount(app, services, contract.addRepairUpdate, ({ ctx, body }) => addRepairUpdate(ours(ctx), body))

  mount(app, services, contract.listProperties, ({ ctx, query }) => listProperties(ctx, query))
  mount(app, services, contract.createProperty, ({ ctx, body }) => createProperty(ctx, body))
  mount(app, services, contract.updateProperty, ({ ctx, params, body }) => updateProperty(ctx, params.id, body))
  mount(app, services, contract.deleteProperty, async ({ ctx, params }) => {
    await deleteProperty(ctx, params.id)
    return undefined
  })
}
