import * as z from 'zod/mini'
import { Comment, commentBody } from './comments.ts'
import { endpoint } from './endpoint.ts'
import { CustomerJob } from './portal-jobs.ts'
import { id, idParams, listOf, paging } from './wire.ts'

const tag = 'Portal'

/** What was said about one job. */
export const Conversation = z.object({
  job: z.pick(CustomerJob, { id: true, reference: true, title: true, status: true }),
  last: Comment,
  count: z.number(),
  /** What the shop wrote and I have not seen: since I last looked, or answered. */
  unread: z.number(),
})
export type Conversation = z.output<typeof Conversation>

export const listCustomerConversations = endpoint({
  method: 'GET',
  path: '/v1/customer/messages',
  tag,
  summary: 'All jobs of mine that something was said about, with the last of it, the latest first',
  needs: 'customer',
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(Conversation),
})

export const listCustomerMessages = endpoint({
  method: 'GET',
  path: '/v1/customer/jobs/:id/messages',
  tag,
  summary: 'What the shop and I said to each other, oldest first',
  needs: 'customer',
  params: idParams,
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(Comment),
  errors: ['not_found'],
})

export const sendCustomerMessage = endpoint({
  method: 'POST',
  path: '/v1/customer/jobs/:id/messages',
  tag,
  summary: 'Write to the shop',
  needs: 'customer',
  params: idParams,
  body: z.strictObject({ body: commentBody }),
  status: 201,
  reply: Comment,
  errors: ['not_found'],
})

export const markCustomerMessagesSeen = endpoint({
  method: 'PUT',
  path: '/v1/customer/jobs/:id/messages/seen',
  tag,
  summary: 'I have seen them up to this one. What was seen stays so',
  needs: 'customer',
  params: idParams,
  body: z.strictObject({ last: id }),
  status: 204,
  errors: ['not_found'],
})
