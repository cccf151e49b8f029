import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../http/mount.ts'
import type { SharingServices } from '../context.ts'
import { addCollaborator } from './add-collaborator.ts'
import { changeCollaboratorRole } from './change-collaborator-role.ts'
import { leaveResource } from './leave-resource.ts'
import { listCollaborators } from './list-collaborators.ts'
import { listSharedWithMe } from './list-shared-with-me.ts'
import { removeCollaborator } from './remove-collaborator.ts'
import { resendCollaboratorInvitation } from './resend-collaborator-invitation.ts'

export function mountCollaborators(app: FastifyInstance, services: SharingServices) {
  mount(app, services, contract.listCollaborators, ({ ctx, query }) => listCollaborators(ctx, query))
  mount(app, services, contract.addCollaborator, ({ ctx, body }) => addCollaborator(ctx, body))
  mount(app, services, contract.changeCollaboratorRole, ({ ctx, params, body }) =>
    changeCollaboratorRole(ctx, params.collaborator_id, body),
  )
  mount(app, services, contract.removeCollaborator, async ({ ctx, params }) => {
    await removeCollaborator(ctx, params.collaborator_id)
    return undefined
  })
  mount(app, services, contract.resendCollaboratorInvitation, ({ ctx, params }) =>
    resendCollaboratorInvitation(ctx, params.collaborator_id),
  )
  mount(app, services, contract.listSharedWithMe, ({ ctx, query }) => listSharedWithMe(ctx, query))
  mount(app, services, contract.leaveResource, async ({ ctx }) => {
    await leaveResource(ctx)
    return undefined
  })
}
