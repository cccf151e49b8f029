import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../http/mount.ts'
import type { Context, PersonContext, Services } from '../platform/context.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { changeEmail } from './change-email.ts'
import { changePassword } from './change-password.ts'
import { forgotPassword } from './forgot-password.ts'
import { getMe } from './get-me.ts'
import { getMeOfSession } from './get-me-of-session.ts'
import { inspectLink } from './inspect-link.ts'
import { listDevices } from './list-devices.ts'
import { login } from './login.ts'
import { logout } from './logout.ts'
import { register } from './register.ts'
import { removeDevice } from './remove-device.ts'
import { resetPassword } from './reset-password.ts'
import { switchWorkspace } from './switch-workspace.ts'
import { updateMe } from './update-me.ts'
import { verifyEmail } from './verify-email.ts'

export function mountAccounts(app: FastifyInstance, services: Services) {
  mount(app, services, contract.register, async ({ ctx, body, cookies }) => {
    cookies.setPending(await register(ctx, body, cookies.pending))
    return { status: 'verification_sent' as const }
  })
  mount(app, services, contract.verifyEmail, async ({ ctx, body, cookies }) => {
    const { accountId, session } = await verifyEmail(ctx, body, cookies.pending)
    if (!session) return isMe(ctx, accountId) ? me(ctx) : getMe(ctx, accountId, null)
    cookies.clearPending()
    return signIn(ctx, cookies, session)
  })
  mount(app, services, contract.inspectLink, ({ ctx, body, cookies }) => inspectLink(ctx, body.token, cookies.pending))
  mount(app, services, contract.acceptInvitation, async ({ ctx, body, cookies }) => {
    const { accountId, workspaceId, session } = await acceptInvitation(ctx, body)
    if (session) return signIn(ctx, cookies, session)
    const me = await getMe(ctx, accountId, workspaceId)
    if (isMe(ctx, accountId)) return me
    // Who only holds the link hears of the shop that it is for, and of no other.
    const memberships = me.memberships.filter(({ id }) => id === workspaceId)
    return { ...me, memberships, customer_of: [] }
  })
  mount(app, services, contract.login, async ({ ctx, body, cookies }) => {
    const { session } = await login(ctx, body, cookies.pending)
    return signIn(ctx, cookies, session)
  })
  mount(app, services, contract.logout, async ({ ctx, cookies }) => {
    await logout(ctx)
    cookies.clearSession()
    return undefined
  })
  mount(app, services, contract.forgotPassword, async ({ ctx, body }) => {
    await forgotPassword(ctx, body.email)
    return { status: 'sent_if_known' as const }
  })
  mount(app, services, contract.resetPassword, async ({ ctx, body, cookies }) => {
    await resetPassword(ctx, body)
    cookies.clearSession()
    return undefined
  })
  mountMe(app, services)
}

function mountMe(app: FastifyInstance, services: Services) {
  mount(app, services, contract.getMe, ({ ctx }) => me(ctx))
  mount(app, services, contract.updateMe, async ({ ctx, body }) => {
    await updateMe(ctx, body)
    return me(ctx)
  })
  mount(app, services, contract.changePassword, async ({ ctx, body }) => {
    await changePassword(ctx, body)
    return undefined
  })
  mount(app, services, contract.changeEmail, async ({ ctx, body }) => {
    await changeEmail(ctx, body)
    return { status: 'verification_sent' as const }
  })
  mount(app, services, contract.switchWorkspace, async ({ ctx, body }) => {
    await switchWorkspace(ctx, body.workspace_id)
    return getMe(ctx, ctx.person.id, body.workspace_id)
  })
  mount(app, services, contract.listDevices, ({ ctx, query }) => listDevices(ctx, query))
  mount(app, services, contract.removeDevice, async ({ ctx, params }) => {
    await removeDevice(ctx, params.id)
    return undefined
  })
}

const me = (ctx: PersonContext) => getMe(ctx, ctx.person.id, ctx.workspace?.id ?? null, ctx.customer?.workspaceId)

const isMe = (ctx: Context, accountId: string): ctx is PersonContext => ctx.person?.id === accountId

async function signIn(ctx: Context, cookies: { setSession(token: string): void }, session: string) {
  cookies.setSession(session)
  return getMeOfSession(ctx, session)
}
