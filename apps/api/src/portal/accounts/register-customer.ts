import type { registerCustomer as endpoint, HandlerInput } from '@latchkey/contract'
import { requestRegistration } from '../../accounts/request-registration.ts'
import type { Context } from '../../platform/context.ts'
import { requirePortal } from './require-portal.ts'

type Body = HandlerInput<typeof endpoint>['body']

/** Gives the value of the cookie by which this browser is known again. Whether the shop lets them in is for the queue to say. */
export async function registerCustomer(ctx: Context, body: Body, earlier: string | null) {
  const portalId = await requirePortal(ctx, body.portal)
  const profile = {
    firstName: body.first_name,
    lastName: body.last_name,
    companyName: body.company_name ?? null,
    phone: body.phone ?? null,
    address: body.address ?? null,
  }
  const { email, password } = body
  const name = `${profile.firstName} ${profile.lastName}`
  return requestRegistration(ctx, { purpose: 'portal_verify', email, password, name, portalId, profile }, earlier)
}
