import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { File } from './files.ts'
import { email, line, paragraph } from './text.ts'
import { id, idParams, listOf, paging, time } from './wire.ts'

const tag = 'Contractor responses'

const isWholeCents = (amount: number) => Number(amount.toFixed(2)) === amount

const money = z.strictObject({
  amount: z
    .number()
    .check(
      z.minimum(0, 'At least 0'),
      z.maximum(999_999_999_999, 'Too much'),
      z.refine(isWholeCents, 'At most two digits after the point'),
    ),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'Three capital letters, such as GBP')),
})

export const NewResponse = z.strictObject({
  name: line(120),
  email,
  company: z.optional(line(120)),
  decision: z.enum(['accept', 'decline']),
  reason: z.optional(paragraph(2000)),
  price: z.optional(money),
  earliest_date: z.optional(z.iso.date('Must be a date such as 2026-11-30')),
  message: z.optional(paragraph(10_000)),
})
export type NewResponse = z.output<typeof NewResponse>

export const ContractorResponse = z.object({
  id,
  share_id: id,
  name: z.string(),
  email: z.string(),
  company: z.nullable(z.string()),
  decision: z.enum(['accept', 'decline']),
  reason: z.nullable(z.string()),
  price: z.nullable(z.object({ amount: z.number(), currency: z.string() })),
  earliest_date: z.nullable(z.iso.date()),
  message: z.nullable(z.string()),
  files: z.array(File),
  status: z.enum(['pending', 'accepted', 'declined']),
  decided_at: z.nullable(time),
  created_at: time,
})
export type ContractorResponse = z.output<typeof ContractorResponse>

export const listResponses = endpoint({
  method: 'GET',
  path: '/v1/resources/:id/responses',
  tag,
  summary: 'What contractors answered, newest first',
  needs: { resource: 'share' },
  params: idParams,
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(ContractorResponse),
})

export const acceptResponse = endpoint({
  method: 'POST',
  path: '/v1/responses/:id/acceptance',
  tag,
  summary: 'Take this offer; one for each request. With `refuse_others` the other open ones are told no',
  needs: { resource: 'share', of: 'response' },
  params: idParams,
  body: z.optional(z.strictObject({ refuse_others: z.optional(z.boolean()) })),
  status: 200,
  reply: ContractorResponse,
  errors: ['conflict', 'invalid_transition'],
})

export const declineResponse = endpoint({
  method: 'POST',
  path: '/v1/responses/:id/refusal',
  tag,
  summary: 'Say no to this offer',
  needs: { resource: 'share', of: 'response' },
  params: idParams,
  status: 200,
  reply: ContractorResponse,
  errors: ['invalid_transition'],
})
