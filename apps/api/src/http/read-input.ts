import type { Endpoint, FieldError } from '@latchkey/contract'
import * as z from 'zod/mini'
import { AppError } from '../platform/app-error.ts'

type Raw = { params: unknown; query: unknown; body: unknown }

const nothing = z.strictObject({})
const noBody = z.union([z.undefined(), z.null(), nothing])

/** Params, query and body through the contract's schemas; what is wrong in query and body comes back in one answer. */
export function readInput(definition: Endpoint, raw: Raw) {
  const params = z.safeParse(definition.params ?? z.unknown(), raw.params)
  // A path that can name nothing names nothing.
  if (!params.success) throw new AppError('not_found')
  const query = z.safeParse(definition.query ?? nothing, raw.query)
  const body = definition.upload
    ? z.safeParse(z.unknown(), undefined)
    : z.safeParse(definition.body ?? noBody, raw.body)
  const errors = [...fieldErrors(query.error), ...fieldErrors(body.error)]
  if (errors.length > 0) throw new AppError('validation_failed', { errors })
  return { params: params.data, query: query.data, body: body.data }
}

function fieldErrors(error: z.core.$ZodError | undefined): FieldError[] {
  return (error?.issues ?? []).flatMap((issue) => {
    const path = issue.path.map(String)
    if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }]
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'Not known here' }))
  })
}
