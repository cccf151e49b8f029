import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { email, line, paragraph, searchText } from './text.ts'
import { id, idParams, listOf, paging, time } from './wire.ts'

const tag = 'Customers'

/** What a shop may know of a customer. */
export const customerFields = {
  first_name: line(100),
  last_name: line(100),
  email,
  company_name: z.nullable(line(200)),
  phone: z.nullable(line(50)),
  address: z.nullable(paragraph(1000)),
}

/** For whom a shop works, as the shop sees them. */
export const Customer = z.object({
  id,
  /** null for somebody who only ever comes to the counter, or calls. */
  email: z.nullable(z.string()),
  first_name: z.string(),
  last_name: z.string(),
  company_name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  address: z.nullable(z.string()),
  is_active: z.boolean(),
  may_submit: z.boolean(),
  may_edit: z.boolean(),
  /** null: as the workspace has it. */
  requires_approval: z.nullable(z.boolean()),
  email_verified: z.boolean(),
  jobs_count: z.number(),
  /** When they were last asked into the portal by mail. */
  invited_at: z.nullable(time),
  version: z.number(),
  created_at: time,
  last_login_at: z.nullable(time),
})
export type Customer = z.output<typeof Customer>

export const listCustomers = endpoint({
  method: 'GET',
  path: '/v1/admin/customers',
  tag,
  summary: 'The customers of this workspace, by name',
  needs: 'member',
  query: z.strictObject({ q: z.optional(searchText), ...paging }),
  status: 200,
  reply: listOf(Customer),
})

export const createCustomer = endpoint({
  method: 'POST',
  path: '/v1/admin/customers',
  tag,
  summary: 'Write a customer down. Who has a mailbox is invited to the portal, unless it is off or this says not to',
  needs: 'member',
  body: z.strictObject({
    first_name: customerFields.first_name,
    last_name: customerFields.last_name,
    email: z.optional(z.nullable(customerFields.email)),
    company_name: z.optional(customerFields.company_name),
    phone: z.optional(customerFields.phone),
    address: z.optional(customerFields.address),
    invite: z.optional(z.boolean()),
  }),
  status: 201,
  reply: Customer,
})

export const getCustomer = endpoint({
  method: 'GET',
  path: '/v1/admin/customers/:id',
  tag,
  summary: 'One of them',
  needs: 'member',
  params: idParams,
  status: 200,
  reply: Customer,
  errors: ['not_found'],
})

export const updateCustomer = endpoint({
  method: 'PATCH',
  path: '/v1/admin/customers/:id',
  tag,
  summary: 'Change what is named',
  needs: 'member',
  versioned: true,
  params: idParams,
  body: z.strictObject({
    first_name: z.optional(customerFields.first_name),
    last_name: z.optional(customerFields.last_name),
    company_name: z.optional(customerFields.company_name),
    phone: z.optional(customerFields.phone),
    address: z.optional(customerFields.address),
    is_active: z.optional(z.boolean()),
    may_submit: z.optional(z.boolean()),
    may_edit: z.optional(z.boolean()),
    requires_approval: z.optional(z.nullable(z.boolean())),
  }),
  status: 200,
  reply: Customer,
  errors: ['not_found'],
})

export const inviteCustomer = endpoint({
  method: 'POST',
  path: '/v1/admin/customers/:id/invitation',
  tag,
  summary: 'Mail a customer an invitation to the portal, or mail it again; the earlier link stops working',
  needs: 'member',
  params: idParams,
  status: 202,
  reply: Customer,
  errors: ['not_found', 'conflict'],
})
