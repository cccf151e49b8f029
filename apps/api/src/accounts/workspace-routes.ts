import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../http/mount.ts'
import { requireUpload } from '../http/take-uploads.ts'
import type { Services } from '../platform/context.ts'
import { getMe } from './get-me.ts'
import { changeMemberRole } from './members/change-member-role.ts'
import { inviteMember } from './members/invite-member.ts'
import { listMembers } from './members/list-members.ts'
import { removeMember } from './members/remove-member.ts'
import { resendInvitation } from './members/resend-invitation.ts'
import { createWorkspace } from './workspaces/create-workspace.ts'
import { getLogo } from './workspaces/get-logo.ts'
import { getWorkspace } from './workspaces/get-workspace.ts'
import { setLogo } from './workspaces/set-logo.ts'
import { updateWorkspace } from './workspaces/update-workspace.ts'

const MOST_LOGO_BYTES = 5 * 1024 * 1024
const LOGO_LIMITS = { files: 1, fileBytes: MOST_LOGO_BYTES, allBytes: MOST_LOGO_BYTES }

export function mountWorkspaces(app: FastifyInstance, services: Services) {
  mount(app, services, contract.createWorkspace, async ({ ctx, body }) =>
    getMe(ctx, ctx.person.id, await createWorkspace(ctx, body.name)),
  )
  mount(app, services, contract.getWorkspace, ({ ctx }) => getWorkspace(ctx.db, ctx.workspace.id))
  mount(app, services, contract.updateWorkspace, ({ ctx, body }) => updateWorkspace(ctx, body))
  mount(app, services, contract.uploadLogo, ({ ctx, uploads }) => setLogo(ctx, requireUpload(uploads)), {
    uploadLimits: LOGO_LIMITS,
  })
  mount(app, services, contract.removeLogo, ({ ctx }) => setLogo(ctx, null))
  mount(app, services, contract.getLogo, async ({ ctx, params, reply }) => {
    const bytes = await getLogo(ctx, params.id, params.hash)
    return reply
      .type('image/webp')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cross-origin-resource-policy', 'cross-origin')
      .send(bytes)
  })

  mount(app, services, contract.listMembers, ({ ctx, query }) => listMembers(ctx, query))
  mount(app, services, contract.inviteMember, ({ ctx, body }) => inviteMember(ctx, body))
  mount(app, services, contract.changeMemberRole, ({ ctx, params, body }) =>
    changeMemberRole(ctx, params.id, body.role),
  )
  mount(app, services, contract.resendInvitation, ({ ctx, params }) => resendInvitation(ctx, params.id))
  mount(app, services, contract.removeMember, async ({ ctx, params }) => {
    await removeMember(ctx, params.id)
    return undefined
  })
}
