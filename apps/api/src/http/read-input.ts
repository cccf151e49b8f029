import type { Endpoint, FieldError } from '@latchkey/contract'
import * as z from 'zod/mini'
import { AppError } from '../platform/app-error.ts'
import { fieldsAsBody } from './fields-as-body.ts'

type Raw = { params: unknown; query: unknown; body: unknown }

/** An answer is never larger than its question. */
const MOST_ERRORS = 20
const LONGEST_PATH = 100

const nothing = z.strictObject({})
const noBody = z.union([z.undefined(), z.null(), nothing])

/**
 * Params, query and body through the contract's schemas; what is wrong in query and body comes back in one answer. `fields`:
 * those of a form that came in place of JSON.
 */
export function readInput(definition: Endpoint, raw: Raw, fields?: Map<string, string>) {
  const params = z.safeParse(definition.params ?? z.unknown(), raw.params)
  // A path that can name nothing names nothing.
  if (!params.success) throw new AppError('not_found')
  const query = z.safeParse(definition.query ?? nothing, raw.query)
  const body = z.safeParse(definition.body ?? noBody, fields ? fieldsAsBody(definition, fields) : raw.body)
  const errors = [...fieldErrors(query.error), ...fieldErrors(body.error)].slice(0, MOST_ERRORS)
  if (errors.length > 0) throw new AppError('validation_failed', { errors })
  return { params: params.data, query: query.data, body: body.data }
}

function fieldErrors(error: z.core.$ZodError | undefined): FieldError[] {
  return (error?.issues ?? []).slice(0, MOST_ERRORS).flatMap((issue) => {
    const path = issue.path.map(String)
    if (issue.code !== 'unrecognized_keys') return [fieldError(path, issue.message)]
    return issue.keys.slice(0, MOST_ERRORS).map((key) => fieldError([...path, key], 'Not known here'))
  })
}

const fieldError = (path: string[], message: string) => ({
  path: path.join('.').slice(0, LONGEST_PATH).toWellFormed(),
  message: message.slice(0, 300),
})
