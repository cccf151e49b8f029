import * as z from 'zod/mini'
import { Edit } from './edits.ts'
import { endpoint } from './endpoint.ts'
import { idParams, listOf, paging } from './wire.ts'

const tag = 'Jobs'

export const plainFormats = ['csv', 'json'] as const
export type PlainFormat = (typeof plainFormats)[number]
export const plainTypes = { csv: 'text/csv', json: 'application/json' } as const satisfies Record<PlainFormat, string>
const format = z.optional(z.enum(plainFormats))

export const listJobEdits = endpoint({
  method: 'GET',
  path: '/v1/jobs/:id/edits',
  tag,
  summary: 'What changed in it, oldest first; `format=csv` is all of it as a file',
  needs: { resource: 'view', ofShop: true },
  params: idParams,
  query: z.strictObject({ format, ...paging }),
  status: 200,
  reply: listOf(Edit),
  orDownload: ['text/csv'],
})

export const exportJob = endpoint({
  method: 'GET',
  path: '/v1/jobs/:id/export',
  tag,
  summary: 'The job with its tasks as a file, as an outsider may have it; CSV where no format is asked for',
  needs: { resource: 'export' },
  params: idParams,
  query: z.strictObject({ format }),
  status: 200,
  download: Object.values(plainTypes),
})
