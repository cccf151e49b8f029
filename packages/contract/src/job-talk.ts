import * as z from 'zod/mini'
import { Comment, commentBody } from './comments.ts'
import { endpoint } from './endpoint.ts'
import { idParams, listOf, paging } from './wire.ts'

const tag = 'Jobs'

/** Between the customer and the shop. Nobody else hears of it. */
export const listJobMessages = endpoint({
  method: 'GET',
  path: '/v1/jobs/:id/messages',
  tag,
  summary: 'What customer and shop said to each other, oldest first',
  needs: { resource: 'view', ofShop: true },
  params: idParams,
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(Comment),
})

export const sendJobMessage = endpoint({
  method: 'POST',
  path: '/v1/jobs/:id/messages',
  tag,
  summary: 'Write to the customer',
  needs: { resource: 'comment', ofShop: true },
  params: idParams,
  body: z.strictObject({ body: commentBody }),
  status: 201,
  reply: Comment,
})

/** Never read by a customer or an outsider: they have a table of their own. */
export const listJobNotes = endpoint({
  method: 'GET',
  path: '/v1/jobs/:id/notes',
  tag,
  summary: 'What the shop notes for itself, oldest first',
  needs: { resource: 'view', ofShop: true },
  params: idParams,
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(Comment),
})

export const addJobNote = endpoint({
  method: 'POST',
  path: '/v1/jobs/:id/notes',
  tag,
  summary: 'Note something for the shop alone',
  needs: { resource: 'comment', ofShop: true },
  params: idParams,
  body: z.strictObject({ body: commentBody }),
  status: 201,
  reply: Comment,
})
