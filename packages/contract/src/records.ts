import * as z from 'zod/mini'
import { Comment, commentBody } from './comments.ts'
import { Edit } from './edits.ts'
import { endpoint } from './endpoint.ts'
import { paragraph, searchText } from './text.ts'
import { id, idParams, listOf, paging, time } from './wire.ts'

const tag = 'Records'

/** `data` holds what the reader may see, by key; what is empty is not in it. */
export const RecordRow = z.object({
  id,
  data: z.record(z.string(), z.unknown()),
  version: z.number(),
  created_at: time,
  updated_at: time,
})
export type RecordRow = z.output<typeof RecordRow>

/** For the shop: with the labels of the records that its relations name, by their ids. */
export const ShopRecord = z.extend(RecordRow, {
  pipeline_id: id,
  labels: z.record(z.string(), z.string()),
  deleted_at: z.nullable(time),
})
export type ShopRecord = z.output<typeof ShopRecord>

/** A `filter_config` as JSON text. */
const filterText = z.string().check(z.maxLength(100_000, 'Too long'))

/** `sort`: `created_at`, `updated_at` or a field's key, `-` before it for the other way round; the newest first at first. */
export const recordQuery = {
  search: z.optional(searchText),
  filter: z.optional(filterText),
  sort: z.optional(z.string().check(z.regex(/^-?[a-z][a-z0-9_]{0,59}$/, 'A field, or -field'))),
  ...paging,
}

export const exportFormats = ['csv', 'json', 'xlsx'] as const
export type ExportFormat = (typeof exportFormats)[number]
/** Media types of each format. */
export const exportTypes = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<ExportFormat, string>
/** More than that is no longer a spreadsheet: CSV takes it. */
export const mostSheetRows = 50_000

const { search, filter, sort } = recordQuery
export const exportQuery = z.strictObject({ format: z.optional(z.enum(exportFormats)), search, filter, sort })
const download = Object.values(exportTypes)

export const listRecords = endpoint({
  method: 'GET',
  path: '/v1/pipelines/:id/records',
  tag,
  summary: 'Its records, the newest first',
  needs: 'member',
  params: idParams,
  query: z.strictObject({ ...recordQuery, state: z.optional(z.enum(['deleted'])) }),
  status: 200,
  reply: listOf(ShopRecord),
  errors: ['not_found'],
})

export const exportRecords = endpoint({
  method: 'GET',
  path: '/v1/pipelines/:id/export',
  tag,
  summary: 'Its records as a file; CSV where no format is asked for',
  needs: 'member',
  params: idParams,
  query: exportQuery,
  status: 200,
  download,
  errors: ['not_found', 'limit_reached'],
})

export const createRecord = endpoint({
  method: 'POST',
  path: '/v1/pipelines/:id/records',
  tag,
  summary: 'Write a record down',
  needs: 'member',
  params: idParams,
  body: z.strictObject({ data: z.record(z.string(), z.unknown()) }),
  status: 201,
  reply: ShopRecord,
  errors: ['not_found'],
})

export const getRecord = endpoint({
  method: 'GET',
  path: '/v1/records/:id',
  tag,
  summary: 'One of them, a deleted one too',
  needs: 'member',
  params: idParams,
  status: 200,
  reply: ShopRecord,
  errors: ['not_found'],
})

export const updateRecord = endpoint({
  method: 'PATCH',
  path: '/v1/records/:id',
  tag,
  summary: 'Change what is named in `data`; null clears',
  needs: 'member',
  versioned: true,
  params: idParams,
  body: z.strictObject({ data: z.record(z.string(), z.unknown()), reason: z.optional(paragraph(2000)) }),
  status: 200,
  reply: ShopRecord,
  errors: ['not_found'],
})

export const deleteRecord = endpoint({
  method: 'DELETE',
  path: '/v1/records/:id',
  tag,
  summary: 'Delete it; it can be restored',
  needs: 'member',
  versioned: true,
  params: idParams,
  status: 204,
  errors: ['not_found'],
})

export const restoreRecord = endpoint({
  method: 'POST',
  path: '/v1/records/:id/restoration',
  tag,
  summary: 'Bring a deleted one back. Again is the same',
  needs: 'member',
  params: idParams,
  status: 200,
  reply: ShopRecord,
  errors: ['not_found'],
})

export const listRecordEdits = endpoint({
  method: 'GET',
  path: '/v1/records/:id/edits',
  tag,
  summary: 'What changed in it, the latest first',
  needs: 'member',
  params: idParams,
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(Edit),
  errors: ['not_found'],
})

export const listRecordComments = endpoint({
  method: 'GET',
  path: '/v1/records/:id/comments',
  tag,
  summary: 'What was said about it, oldest first',
  needs: 'member',
  params: idParams,
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(Comment),
  errors: ['not_found'],
})

export const addRecordComment = endpoint({
  method: 'POST',
  path: '/v1/records/:id/comments',
  tag,
  summary: 'Say something about it',
  needs: 'member',
  params: idParams,
  body: z.strictObject({ body: commentBody }),
  status: 201,
  reply: Comment,
  errors: ['not_found'],
})

export const mostImportedRecords = 100_000

/** A line of the file that cannot be taken. `column` is as the file names it; null where it is about the whole line. */
export const ImportProblem = z.object({ line: z.number(), column: z.nullable(z.string()), message: z.string() })
export type ImportProblem = z.output<typeof ImportProblem>

/** What a file would do, or did. */
export const RecordImport = z.object({
  /** In the order of the file. */
  columns: z.array(z.string()),
  /** Column to key; null: left out. As it was asked for, else by names that are alike. */
  mapping: z.record(z.string(), z.nullable(z.string())),
  rows: z.number(),
  /** The first hundred; nothing is imported while there is one. */
  problems: z.array(ImportProblem),
  problems_total: z.number(),
  /** The first rows as they would be. */
  sample: z.array(z.record(z.string(), z.unknown())),
  imported: z.number(),
})
export type RecordImport = z.output<typeof RecordImport>

export const importRecords = endpoint({
  method: 'POST',
  path: '/v1/pipelines/:id/import',
  tag,
  summary:
    'Records from a CSV file, all of it or nothing. Further fields: `mapping` (JSON: column to key, null leaves it out), `preview` (`true`: nothing is written)',
  needs: 'member',
  upload: true,
  params: idParams,
  body: z.strictObject({
    mapping: z.optional(z.string().check(z.maxLength(50_000))),
    preview: z.optional(z.enum(['true', 'false'])),
  }),
  status: 201,
  otherStatus: 200,
  reply: RecordImport,
  errors: ['not_found', 'limit_reached'],
})
