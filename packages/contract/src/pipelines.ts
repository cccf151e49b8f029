import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { Field, Fields } from './fields.ts'
import { line, searchText } from './text.ts'
import { id, idParams, listOf, paging, time } from './wire.ts'

const tag = 'Pipelines'

export const Pipeline = z.object({
  id,
  name: z.string(),
  fields: z.array(Field),
  version: z.number(),
  created_at: time,
  updated_at: time,
})
export type Pipeline = z.output<typeof Pipeline>

const name = line(120)

export const listPipelines = endpoint({
  method: 'GET',
  path: '/v1/pipelines',
  tag,
  summary: 'The pipelines of this workspace, by name',
  needs: 'member',
  query: z.strictObject({ q: z.optional(searchText), ...paging }),
  status: 200,
  reply: listOf(Pipeline),
})

export const createPipeline = endpoint({
  method: 'POST',
  path: '/v1/pipelines',
  tag,
  summary: 'A table of records with these fields',
  needs: 'member',
  body: z.strictObject({ name, fields: Fields }),
  status: 201,
  reply: Pipeline,
})

export const getPipeline = endpoint({
  method: 'GET',
  path: '/v1/pipelines/:id',
  tag,
  summary: 'One of them',
  needs: 'member',
  params: idParams,
  status: 200,
  reply: Pipeline,
  errors: ['not_found'],
})

export const updatePipeline = endpoint({
  method: 'PATCH',
  path: '/v1/pipelines/:id',
  tag,
  summary:
    'Change its name, or its fields as a whole. A field keeps its type; one that is left out is hidden, and its values come back with it',
  needs: 'member',
  versioned: true,
  params: idParams,
  body: z.strictObject({ name: z.optional(name), fields: z.optional(Fields) }),
  status: 200,
  reply: Pipeline,
  errors: ['not_found', 'conflict'],
})

export const deletePipeline = endpoint({
  method: 'DELETE',
  path: '/v1/pipelines/:id',
  tag,
  summary: 'Delete it with its records; one that has saved filters stays until they are gone',
  needs: 'member',
  versioned: true,
  params: idParams,
  status: 204,
  errors: ['not_found', 'conflict'],
})
