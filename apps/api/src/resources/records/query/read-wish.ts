import { type FieldError, FilterConfig, type ReadFilter, readFilter } from '@latchkey/contract'
import * as z from 'zod/mini'
import { AppError, invalid } from '../../../platform/app-error.ts'
import { isTooDeep } from '../../../platform/is-too-deep.ts'
import type { RecordView } from '../record-view.ts'
import type { ViewWish } from './view-from.ts'

type Query = { search?: string | undefined; filter?: string | undefined; state?: 'deleted' | undefined }

const MOST_ERRORS = 20

/** What is searched and filtered by, in the fields that are shown. There are no others: a hidden one is answered like none. */
export function readWish(view: RecordView, { search, filter, state }: Query): ViewWish {
  return { search, state, filter: filter === undefined ? null : readFilterText(view, filter) }
}

function readFilterText(view: RecordView, text: string): ReadFilter {
  const config = z.safeParse(FilterConfig, parsed(text))
  if (!config.success)
    throw refusal(config.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })))
  const read = readFilter(view.shown, config.data)
  if ('problems' in read) throw refusal(read.problems)
  const byId = view.audience === 'outside' ? idsAskedFor(read.filter) : []
  if (byId.length > 0) throw refusal(byId)
  return read.filter
}

/** Outsiders know related records by their labels alone. */
function idsAskedFor({ groups }: ReadFilter): FieldError[] {
  return groups.flatMap(({ conditions }, g) =>
    conditions.flatMap(({ test }, f) =>
      test === 'record'
        ? [{ path: `groups.${g}.filters.${f}.operator`, message: 'Here it can be is_empty, is_not_empty' }]
        : [],
    ),
  )
}

function parsed(text: string): unknown {
  if (isTooDeep(text)) throw invalid('filter', 'Must be the JSON of a filter')
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('filter', 'Must be the JSON of a filter')
  }
}

const refusal = (errors: FieldError[]) =>
  new AppError('validation_failed', {
    errors: errors.slice(0, MOST_ERRORS).map(({ path, message }) => ({
      path: (path === '' ? 'filter' : `filter.${path}`).slice(0, 100).toWellFormed(),
      message: message.slice(0, 300),
    })),
  })
