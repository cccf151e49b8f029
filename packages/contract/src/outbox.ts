import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { listOf, paging, time } from './wire.ts'

const tag = 'Outbox'

const OutboxMail = z.object({
  id: z.string(),
  at: time,
  kind: z.string(),
  to: z.string(),
  subject: z.string(),
  links: z.array(z.string()),
})

export const listOutboxMails = endpoint({
  method: 'GET',
  path: '/v1/outbox',
  tag,
  summary:
    'Mail that stayed on this machine, newest first. Only on a local APP_URL without a mail provider, from this machine',
  needs: 'anyone',
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(OutboxMail),
  errors: ['not_found'],
})

export const getOutboxMail = endpoint({
  method: 'GET',
  path: '/v1/outbox/:id',
  tag,
  summary: 'One of them, whole',
  needs: 'anyone',
  params: z.strictObject({ id: z.string().check(z.maxLength(200)) }),
  status: 200,
  reply: z.extend(OutboxMail, { text: z.string(), html: z.string() }),
  errors: ['not_found'],
})
