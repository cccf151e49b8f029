import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../http/mount.ts'
import type { Services } from '../../platform/context.ts'
import { createWebhook } from './create-webhook.ts'
import { deleteWebhook } from './delete-webhook.ts'
import { getWebhook } from './get-webhook.ts'
import { listDeliveries } from './list-deliveries.ts'
import { listWebhooks } from './list-webhooks.ts'
import { renewWebhookSecret } from './renew-webhook-secret.ts'
import { replayDelivery } from './replay-delivery.ts'
import { testWebhook } from './test-webhook.ts'
import { updateWebhook } from './update-webhook.ts'

export function mountWebhooks(app: FastifyInstance, services: Services) {
  mount(app, services, contract.listWebhooks, ({ ctx, query }) => listWebhooks(ctx, query))
  mount(app, services, contract.createWebhook, ({ ctx, body }) => createWebhook(ctx, body))
  mount(app, services, contract.getWebhook, ({ ctx, params }) => getWebhook(ctx, params.id))
  mount(app, services, contract.updateWebhook, ({ ctx, params, body }) => updateWebhook(ctx, params.id, body))
  mount(app, services, contract.deleteWebhook, async ({ ctx, params }) => {
    await deleteWebhook(ctx, params.id)
    return undefined
  })
  mount(app, services, contract.renewWebhookSecret, ({ ctx, params }) => renewWebhookSecret(ctx, params.id))
  mount(app, services, contract.testWebhook, ({ ctx, params }) => testWebhook(ctx, params.id))
  mount(app, services, contract.listWebhookDeliveries, ({ ctx, params, query }) =>
    listDeliveries(ctx, params.id, query),
  )
  mount(app, services, contract.replayWebhookDelivery, ({ ctx, params }) => replayDelivery(ctx, params.id))
}
