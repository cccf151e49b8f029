import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../http/mount.ts'
import type { Services } from '../../platform/context.ts'
import { createApiKey } from './create-api-key.ts'
import { listApiKeys } from './list-api-keys.ts'
import { revokeApiKey } from './revoke-api-key.ts'

export function mountApiKeys(app: FastifyInstance, services: Services) {
  mount(app, services, contract.listApiKeys, ({ ctx, query }) => listApiKeys(ctx, query))
  mount(app, services, contract.createApiKey, ({ ctx, body }) => createApiKey(ctx, body))
  mount(app, services, contract.revokeApiKey, async ({ ctx, params }) => {
    await revokeApiKey(ctx, params.id)
    return undefined
  })
}
