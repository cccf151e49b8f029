import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../http/mount.ts'
import type { SharingServices } from '../context.ts'
import { getAudience } from './get-audience.ts'
import { getVisibility } from './get-visibility.ts'
import { setVisibility } from './set-visibility.ts'

export function mountVisibility(app: FastifyInstance, services: SharingServices) {
  mount(app, services, contract.getAudience, ({ ctx }) => getAudience(ctx))
  mount(app, services, contract.getVisibility, ({ ctx }) => getVisibility(ctx))
  mount(app, services, contract.setVisibility, ({ ctx, body }) => setVisibility(ctx, body.visibility))
}
