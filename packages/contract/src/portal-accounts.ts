import * as z from 'zod/mini'
import { customerFields } from './customers.ts'
import { endpoint } from './endpoint.ts'
import { Me, Shop } from './me.ts'
import { anyPassword, email, line, mailedToken, newPassword } from './text.ts'
import { id, time } from './wire.ts'

const tag = 'Portal'

/** The slug of the shop whose portal it is; may be left out where there is one shop only. */
const portal = z.optional(line(100))

/** What a stranger at its door sees of a shop. */
export const getPortal = endpoint({
  method: 'GET',
  path: '/v1/public/portals/:slug',
  tag,
  summary: 'Whose portal this is, and who may register there',
  needs: 'anyone',
  params: z.strictObject({ slug: line(100) }),
  status: 200,
  reply: z.object({
    id,
    name: z.string(),
    slug: z.string(),
    logo_url: z.nullable(z.string()),
    accent: z.nullable(z.string()),
    state: z.enum(['invited', 'open']),
  }),
  errors: ['not_found'],
})

export const switchPortal = endpoint({
  method: 'PUT',
  path: '/v1/me/portal',
  tag,
  summary: 'Go on at the portal of another shop that has me as a customer',
  needs: 'person',
  body: z.strictObject({ portal: line(100) }),
  status: 200,
  reply: Me,
  errors: ['not_found'],
})

export const registerCustomer = endpoint({
  method: 'POST',
  path: '/v1/customer/register',
  tag,
  summary:
    'Register as a customer. A link to confirm the mailbox is mailed; the answer is the same for a known mailbox',
  needs: 'anyone',
  notIdempotent: true,
  body: z.strictObject({
    portal,
    email,
    password: newPassword,
    first_name: customerFields.first_name,
    last_name: customerFields.last_name,
    company_name: z.optional(customerFields.company_name),
    phone: z.optional(customerFields.phone),
    address: z.optional(customerFields.address),
  }),
  status: 202,
  reply: z.object({ status: z.literal('verification_sent') }),
  errors: ['not_found'],
})

export const verifyCustomer = endpoint({
  method: 'POST',
  path: '/v1/customer/verify-email',
  tag,
  summary:
    'Confirm a mailbox with the mailed link, and be a customer. In another browser than the one that registered a password is asked for: a new one, or the own one of who has an account already',
  needs: 'anyone',
  notIdempotent: true,
  body: z.strictObject({ portal, token: mailedToken, password: z.optional(anyPassword) }),
  status: 200,
  reply: Me,
  errors: ['link_expired', 'wrong_password'],
})

export const portalLinkPurposes = ['portal_verify', 'customer_invitation', 'reset'] as const

export const inspectPortalLink = endpoint({
  method: 'POST',
  path: '/v1/customer/link',
  tag,
  summary: 'What a mailed link to the portal is for and what pressing it asks for, without using it up',
  needs: 'anyone',
  notIdempotent: true,
  body: z.strictObject({ token: mailedToken }),
  status: 200,
  reply: z.object({
    purpose: z.enum(portalLinkPurposes),
    email: z.string(),
    portal: Shop,
    /** null: none; `new`: one is chosen; `own`: the one that they have. */
    asks_for_password: z.nullable(z.enum(['new', 'own'])),
  }),
  errors: ['link_expired'],
})

export const acceptCustomerInvitation = endpoint({
  method: 'POST',
  path: '/v1/customer/accept-invitation',
  tag,
  summary: 'Come into the portal with the mailed invitation; with a new password, or the own one of who has an account',
  needs: 'anyone',
  notIdempotent: true,
  body: z.strictObject({ token: mailedToken, password: z.optional(anyPassword) }),
  status: 200,
  reply: Me,
  errors: ['link_expired', 'wrong_password'],
})

export const loginCustomer = endpoint({
  method: 'POST',
  path: '/v1/customer/login',
  tag,
  summary: 'Sign in at the portal',
  needs: 'anyone',
  notIdempotent: true,
  body: z.strictObject({ portal, email, password: anyPassword }),
  status: 200,
  reply: Me,
  errors: ['not_found', 'wrong_password', 'email_not_verified'],
})

export const logoutCustomer = endpoint({
  method: 'POST',
  path: '/v1/customer/logout',
  tag,
  summary: 'Sign out of this browser',
  needs: 'anyone',
  notIdempotent: true,
  status: 204,
})

export const forgotCustomerPassword = endpoint({
  method: 'POST',
  path: '/v1/customer/forgot-password',
  tag,
  summary: 'Ask for a link to set a new password; the answer is always the same',
  needs: 'anyone',
  notIdempotent: true,
  body: z.strictObject({ portal, email }),
  status: 202,
  reply: z.object({ status: z.literal('sent_if_known') }),
  errors: ['not_found'],
})

export const resetCustomerPassword = endpoint({
  method: 'POST',
  path: '/v1/customer/reset-password',
  tag,
  summary: 'Set a new password with the mailed link; ends every session',
  needs: 'anyone',
  notIdempotent: true,
  body: z.strictObject({ portal, token: mailedToken, password: newPassword }),
  status: 204,
  errors: ['link_expired'],
})

/** What a customer sees of what the shop knows of them. */
export const Profile = z.object({
  id,
  email: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  company_name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  address: z.nullable(z.string()),
  is_active: z.boolean(),
  may_submit: z.boolean(),
  may_edit: z.boolean(),
  email_verified: z.boolean(),
  jobs_count: z.number(),
  version: z.number(),
  created_at: time,
  last_login_at: z.nullable(time),
})
export type Profile = z.output<typeof Profile>

export const getProfile = endpoint({
  method: 'GET',
  path: '/v1/customer/profile',
  tag,
  summary: 'What the shop knows of me',
  needs: 'customer',
  status: 200,
  reply: Profile,
})

export const updateProfile = endpoint({
  method: 'PUT',
  path: '/v1/customer/profile',
  tag,
  summary: 'Change what is named',
  needs: 'customer',
  versioned: true,
  body: z.strictObject({
    first_name: z.optional(customerFields.first_name),
    last_name: z.optional(customerFields.last_name),
    company_name: z.optional(customerFields.company_name),
    phone: z.optional(customerFields.phone),
    address: z.optional(customerFields.address),
  }),
  status: 200,
  reply: Profile,
})

export const closeCustomerAccount = endpoint({
  method: 'DELETE',
  path: '/v1/customer/account',
  tag,
  summary:
    'Be a customer of this shop no longer. My jobs stay with the shop; my account goes too where nothing else hangs on it',
  needs: 'customer',
  body: z.strictObject({ password: anyPassword }),
  status: 204,
  errors: ['wrong_password'],
})
