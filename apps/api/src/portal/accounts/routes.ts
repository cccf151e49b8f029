import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { forgotPassword } from '../../accounts/forgot-password.ts'
import { getMe } from '../../accounts/get-me.ts'
import { getMeOfSession } from '../../accounts/get-me-of-session.ts'
import { logout } from '../../accounts/logout.ts'
import { mount } from '../../http/mount.ts'
import type { Cookies } from '../../http/session-cookies.ts'
import type { Context, Services } from '../../platform/context.ts'
import { acceptCustomerInvitation } from './accept-customer-invitation.ts'
import { closeAccount } from './close-account.ts'
import { getPortal } from './get-portal.ts'
import { getProfile } from './get-profile.ts'
import { inspectPortalLink } from './inspect-portal-link.ts'
import { loginCustomer } from './login-customer.ts'
import { registerCustomer } from './register-customer.ts'
import { requirePortal } from './require-portal.ts'
import { resetCustomerPassword } from './reset-customer-password.ts'
import { switchPortal } from './switch-portal.ts'
import { updateProfile } from './update-profile.ts'
import { verifyCustomer } from './verify-customer.ts'

export function mountPortalAccounts(app: FastifyInstance, services: Services) {
  mount(app, services, contract.getPortal, ({ ctx, params }) => getPortal(ctx, params.slug))
  mount(app, services, contract.switchPortal, async ({ ctx, body }) =>
    getMe(ctx, ctx.person.id, null, await switchPortal(ctx, body.portal)),
  )
  mount(app, services, contract.registerCustomer, async ({ ctx, body, cookies }) => {
    cookies.setPending(await registerCustomer(ctx, body, cookies.pending))
    return { status: 'verification_sent' as const }
  })
  mount(app, services, contract.verifyCustomer, async ({ ctx, body, cookies }) => {
    const session = await verifyCustomer(ctx, body, cookies.pending)
    cookies.clearPending()
    return signIn(ctx, cookies, session)
  })
  mount(app, services, contract.inspectPortalLink, ({ ctx, body, cookies }) =>
    inspectPortalLink(ctx, body.token, cookies.pending),
  )
  mount(app, services, contract.acceptCustomerInvitation, async ({ ctx, body, cookies }) =>
    signIn(ctx, cookies, await acceptCustomerInvitation(ctx, body)),
  )
  mount(app, services, contract.loginCustomer, async ({ ctx, body, cookies }) =>
    signIn(ctx, cookies, await loginCustomer(ctx, body, cookies.pending)),
  )
  mount(app, services, contract.logoutCustomer, async ({ ctx, cookies }) => {
    await logout(ctx)
    cookies.clearSession()
    return undefined
  })
  mount(app, services, contract.forgotCustomerPassword, async ({ ctx, body }) => {
    await forgotPassword(ctx, body.email, await requirePortal(ctx, body.portal))
    return { status: 'sent_if_known' as const }
  })
  mount(app, services, contract.resetCustomerPassword, async ({ ctx, body, cookies }) => {
    await resetCustomerPassword(ctx, body)
    cookies.clearSession()
    return undefined
  })
  mountProfile(app, services)
}

function mountProfile(app: FastifyInstance, services: Services) {
  mount(app, services, contract.getProfile, ({ ctx }) => getProfile(ctx))
  mount(app, services, contract.updateProfile, async ({ ctx, body }) => {
    await updateProfile(ctx, body)
    return getProfile(ctx)
  })
  mount(app, services, contract.closeCustomerAccount, async ({ ctx, body, cookies }) => {
    await closeAccount(ctx, body.password)
    cookies.clearSession()
    return undefined
  })
}

async function signIn(ctx: Context, cookies: Cookies, session: string) {
  cookies.setSession(session)
  return getMeOfSession(ctx, session)
}
