import * as z from 'zod/mini'
import { type ErrorCode, errorCodes } from './errors.ts'

/** application/problem+json. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.enum(errorCodes as [ErrorCode, ...ErrorCode[]]),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })),
  request_id: z.string(),
})
export type Problem = z.infer<typeof Problem>
export type FieldError = Problem['errors'][number]
