import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { TemplateShare } from './shares.ts'
import { line } from './text.ts'
import { id, idParams, listOf, paging, time } from './wire.ts'

const tag = 'Share templates'

export const ShareTemplate = z.object({
  id,
  name: z.string(),
  share: TemplateShare,
  version: z.number(),
  created_at: time,
  updated_at: time,
})
export type ShareTemplate = z.output<typeof ShareTemplate>

const fields = { name: line(80), share: TemplateShare }

export const listShareTemplates = endpoint({
  method: 'GET',
  path: '/v1/share-templates',
  tag,
  summary: 'Settings for the next link, by name',
  needs: 'member',
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(ShareTemplate),
})

export const createShareTemplate = endpoint({
  method: 'POST',
  path: '/v1/share-templates',
  tag,
  summary: 'Keep settings under a name',
  needs: 'member',
  body: z.strictObject(fields),
  status: 201,
  reply: ShareTemplate,
  errors: ['limit_reached'],
})

export const updateShareTemplate = endpoint({
  method: 'PATCH',
  path: '/v1/share-templates/:id',
  tag,
  summary: 'Change its name or its settings',
  needs: 'member',
  versioned: true,
  params: idParams,
  body: z.partial(z.strictObject(fields)),
  status: 200,
  reply: ShareTemplate,
  errors: ['not_found', 'conflict'],
})

export const deleteShareTemplate = endpoint({
  method: 'DELETE',
  path: '/v1/share-templates/:id',
  tag,
  summary: 'Take a template away; links made with it stay as they are',
  needs: 'member',
  params: idParams,
  status: 204,
  errors: ['not_found'],
})
