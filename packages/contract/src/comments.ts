import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { paragraph } from './text.ts'
import { id, idParams, listOf, paging, time } from './wire.ts'

const tag = 'Comments'

export const sides = ['shop', 'customer', 'outsider'] as const

export const Comment = z.object({
  id,
  body: z.string(),
  /** name is null for somebody who gave none. */
  author: z.object({ name: z.nullable(z.string()), side: z.enum(sides) }),
  created_at: time,
})
export type Comment = z.output<typeof Comment>

export const commentBody = paragraph(10_000).check(z.regex(/\S/, 'Must not be empty'))

export const listComments = endpoint({
  method: 'GET',
  path: '/v1/resources/:id/comments',
  tag,
  summary: 'What was said about it, oldest first',
  needs: { resource: 'view', named: true },
  params: idParams,
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(Comment),
})

export const addComment = endpoint({
  method: 'POST',
  path: '/v1/resources/:id/comments',
  tag,
  summary: 'Say something about it',
  needs: { resource: 'comment' },
  params: idParams,
  body: z.strictObject({ body: commentBody }),
  status: 201,
  reply: Comment,
})
