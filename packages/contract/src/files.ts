import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { id, idParams, time } from './wire.ts'

const tag = 'Files'

export const fileStates = ['checking', 'ready', 'infected'] as const

export const File = z.object({
  id,
  name: z.string(),
  content_type: z.string(),
  size: z.number(),
  /** A scanner has looked at it. */
  scanned: z.boolean(),
  /** Served once it is ready. */
  state: z.enum(fileStates),
  url: z.string(),
  thumb_url: z.nullable(z.string()),
  /** In pixels, of a picture. */
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  created_at: time,
})
export type File = z.output<typeof File>

/** As one of a thing's files: whether whoever reads this can take it away. */
export const ThingFile = z.extend(File, { may_remove: z.boolean() })
export type ThingFile = z.output<typeof ThingFile>

export const fileVariant = z.strictObject({ variant: z.optional(z.literal('thumb')) })

export const fileTypes = ['image/webp', 'image/jpeg', 'image/png', 'application/octet-stream'] as const

export const getFile = endpoint({
  method: 'GET',
  path: '/v1/files/:id',
  tag,
  summary: 'The bytes; takes Range',
  needs: { resource: 'view', of: 'file', named: true },
  params: idParams,
  query: fileVariant,
  status: 200,
  download: fileTypes,
})

export const deleteFile = endpoint({
  method: 'DELETE',
  path: '/v1/files/:id',
  tag,
  summary: 'Take a file away',
  needs: { resource: 'edit', of: 'file' },
  params: idParams,
  status: 204,
})
