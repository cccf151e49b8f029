import * as z from 'zod/mini'
import { capabilities, visibilities } from './capabilities.ts'
import { Comment, commentBody } from './comments.ts'
import { endpoint } from './endpoint.ts'
import { Field } from './fields.ts'
import { FilterConfig } from './filters.ts'
import { exportQuery, exportTypes, RecordRow, recordQuery } from './records.ts'
import { line, paragraph, searchText } from './text.ts'
import { id, idParams, listOf, paging, sortOf, time } from './wire.ts'

const tag = 'Saved filters'

export const SavedFilter = z.object({
  id,
  name: z.string(),
  pipeline_id: id,
  pipeline: z.object({ id, name: z.string() }),
  filter_config: FilterConfig,
  visibility: z.enum(visibilities),
  owner: z.object({ id, name: z.string() }),
  reach: z.object({ people: z.number(), links: z.number() }),
  version: z.number(),
  created_at: time,
  updated_at: time,
})
export type SavedFilter = z.output<typeof SavedFilter>

/** With what the caller may do with it, and the columns of its records. */
export const SavedFilterDetail = z.extend(SavedFilter, {
  capabilities: z.array(z.enum(capabilities)),
  fields: z.array(Field),
  /** It names a field that is no longer there: it matches nothing until it is changed. */
  is_broken: z.boolean(),
  /** null for whoever is not of the shop, as is the filter itself: conditions may be on what they do not see. */
  reach: z.nullable(SavedFilter.shape.reach),
  filter_config: z.nullable(FilterConfig),
})
export type SavedFilterDetail = z.output<typeof SavedFilterDetail>

const name = line(200)

export const savedFilterSorts = ['updated_at', 'created_at', 'title'] as const

export const listSavedFilters = endpoint({
  method: 'GET',
  path: '/v1/saved-filters',
  tag,
  summary: 'The saved filters of this workspace that I may see, what moved last first',
  needs: 'member',
  query: z.strictObject({
    q: z.optional(searchText),
    pipeline_id: z.optional(id),
    sort: sortOf(savedFilterSorts),
    ...paging,
  }),
  status: 200,
  reply: listOf(SavedFilter),
})

export const createSavedFilter = endpoint({
  method: 'POST',
  path: '/v1/saved-filters',
  tag,
  summary: 'Name a selection of records, which can then be shared',
  needs: 'member',
  body: z.strictObject({ name, pipeline_id: id, filter_config: FilterConfig }),
  status: 201,
  reply: SavedFilterDetail,
})

export const getSavedFilter = endpoint({
  method: 'GET',
  path: '/v1/saved-filters/:id',
  tag,
  summary: 'One of them',
  needs: { resource: 'view' },
  params: idParams,
  status: 200,
  reply: SavedFilterDetail,
})

export const updateSavedFilter = endpoint({
  method: 'PATCH',
  path: '/v1/saved-filters/:id',
  tag,
  summary: 'Change its name or its conditions: what links and people of it see changes at once',
  // What others see is decided here: for those who may share it.
  needs: { resource: 'share' },
  versioned: true,
  params: idParams,
  body: z.strictObject({ name: z.optional(name), filter_config: z.optional(FilterConfig) }),
  status: 200,
  reply: SavedFilterDetail,
})

export const deleteSavedFilter = endpoint({
  method: 'DELETE',
  path: '/v1/saved-filters/:id',
  tag,
  summary: 'Delete it; its records stay, and whoever had access loses it',
  needs: { resource: 'manage' },
  versioned: true,
  params: idParams,
  status: 204,
})

/** As the people of the filter see it: a relation is the other record's label. */
export const listSavedFilterRecords = endpoint({
  method: 'GET',
  path: '/v1/saved-filters/:id/records',
  tag,
  summary: 'The records that match it now',
  needs: { resource: 'view' },
  params: idParams,
  query: z.strictObject(recordQuery),
  status: 200,
  reply: listOf(RecordRow),
})

const recordParams = z.strictObject({ id, record_id: id })

export const getSavedFilterRecord = endpoint({
  method: 'GET',
  path: '/v1/saved-filters/:id/records/:record_id',
  tag,
  summary: 'One of them, while it matches',
  needs: { resource: 'view' },
  params: recordParams,
  status: 200,
  reply: RecordRow,
})

export const updateSavedFilterRecord = endpoint({
  method: 'PATCH',
  path: '/v1/saved-filters/:id/records/:record_id',
  tag,
  summary: 'Change one of them; it has to stay within the filter',
  needs: { resource: 'edit' },
  versioned: true,
  params: recordParams,
  body: z.strictObject({ data: z.record(z.string(), z.unknown()), reason: z.optional(paragraph(2000)) }),
  status: 200,
  reply: RecordRow,
  errors: ['leaves_filter'],
})

export const listSavedFilterComments = endpoint({
  method: 'GET',
  path: '/v1/saved-filters/:id/records/:record_id/comments',
  tag,
  summary: 'What was said about one of them, oldest first',
  needs: { resource: 'view', named: true },
  params: recordParams,
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(Comment),
})

export const addSavedFilterComment = endpoint({
  method: 'POST',
  path: '/v1/saved-filters/:id/records/:record_id/comments',
  tag,
  summary: 'Say something about one of them',
  needs: { resource: 'comment' },
  params: recordParams,
  body: z.strictObject({ body: commentBody }),
  status: 201,
  reply: Comment,
})

export const exportSavedFilter = endpoint({
  method: 'GET',
  path: '/v1/saved-filters/:id/export',
  tag,
  summary: 'The records that match it, as a file; CSV where no format is asked for',
  needs: { resource: 'export' },
  params: idParams,
  query: exportQuery,
  status: 200,
  download: Object.values(exportTypes),
  errors: ['limit_reached'],
})

/** Why a record is in it, or is not. */
export const Explanation = z.object({
  matches: z.boolean(),
  /** In the order of the filter. */
  groups: z.array(
    z.object({
      matches: z.boolean(),
      filters: z.array(z.object({ field: z.string(), operator: z.string(), matches: z.boolean() })),
    }),
  ),
})
export type Explanation = z.output<typeof Explanation>

export const explainSavedFilter = endpoint({
  method: 'GET',
  path: '/v1/saved-filters/:id/explain',
  tag,
  summary: 'Which of its conditions hold for a record',
  // It looks at records outside the filter: for people of the shop.
  needs: { resource: 'export' },
  params: idParams,
  query: z.strictObject({ record_id: id }),
  status: 200,
  reply: Explanation,
})
