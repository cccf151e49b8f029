import * as z from 'zod/mini'
import { Comment, commentBody } from './comments.ts'
import { endpoint } from './endpoint.ts'
import { FilterContent } from './filter-content.ts'
import { exportQuery, exportTypes, RecordRow, recordQuery } from './records.ts'
import { line } from './text.ts'
import { id, listOf, paging } from './wire.ts'

const tag = 'Public'
const params = z.strictObject({ token: z.string() })
const recordParams = z.strictObject({ token: z.string(), id })

export const getPublicPipeline = endpoint({
  method: 'GET',
  path: '/v1/public/shares/:token/pipeline',
  tag,
  summary: 'The columns of the shared records',
  needs: { share: 'view' },
  logs: 'records',
  params,
  status: 200,
  reply: FilterContent.shape.pipeline,
})

export const listPublicRecords = endpoint({
  method: 'GET',
  path: '/v1/public/shares/:token/records',
  tag,
  summary: 'The shared records. Search, sort and filter work on what is shared, and on nothing else',
  needs: { share: 'view' },
  logs: 'records',
  params,
  query: z.strictObject(recordQuery),
  status: 200,
  reply: listOf(RecordRow),
})

export const getPublicRecord = endpoint({
  method: 'GET',
  path: '/v1/public/shares/:token/records/:id',
  tag,
  summary: 'One of them, while it matches the filter',
  needs: { share: 'view' },
  logs: 'records',
  params: recordParams,
  status: 200,
  reply: RecordRow,
})

export const updatePublicRecord = endpoint({
  method: 'PATCH',
  path: '/v1/public/shares/:token/records/:id',
  tag,
  summary: 'Change shared fields of one of them; it has to stay within the filter, unless the share lets it drop out',
  needs: { share: 'edit' },
  logs: 'edit',
  versioned: true,
  params: recordParams,
  body: z.strictObject({ data: z.record(z.string(), z.unknown()) }),
  status: 200,
  reply: RecordRow,
  errors: ['leaves_filter'],
})

export const listPublicRecordComments = endpoint({
  method: 'GET',
  path: '/v1/public/shares/:token/records/:id/comments',
  tag,
  summary: 'What was said about one of them, oldest first',
  needs: { share: 'comment' },
  logs: 'comment',
  params: recordParams,
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(Comment),
})

export const addPublicRecordComment = endpoint({
  method: 'POST',
  path: '/v1/public/shares/:token/records/:id/comments',
  tag,
  summary: 'Say something about one of them',
  needs: { share: 'comment' },
  logs: 'comment',
  params: recordParams,
  body: z.strictObject({ body: commentBody, author_name: z.optional(line(120)) }),
  status: 201,
  reply: Comment,
})

export const exportPublicRecords = endpoint({
  method: 'GET',
  path: '/v1/public/shares/:token/export',
  tag,
  summary:
    'What is shared as a file, CSV where no format is asked for. A job with its tasks takes no xlsx, search, filter or sort',
  needs: { share: 'export' },
  logs: 'export',
  params,
  query: exportQuery,
  status: 200,
  download: Object.values(exportTypes),
  errors: ['limit_reached'],
})
