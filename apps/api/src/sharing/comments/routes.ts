import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../http/mount.ts'
import type { SharingServices } from '../context.ts'
import { addComment } from './add-comment.ts'
import { addPublicComment } from './add-public-comment.ts'
import { listComments, listPublicComments } from './list-comments.ts'

export function mountComments(app: FastifyInstance, services: SharingServices) {
  mount(app, services, contract.listComments, ({ ctx, query }) => listComments(ctx, query))
  mount(app, services, contract.addComment, ({ ctx, body }) => addComment(ctx, body.body))
  mount(app, services, contract.listPublicComments, ({ ctx, query }) => listPublicComments(ctx, query))
  mount(app, services, contract.addPublicComment, ({ ctx, body }) => addPublicComment(ctx, body))
}
