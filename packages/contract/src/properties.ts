import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { line, paragraph, searchText } from './text.ts'
import { id, idParams, listOf, paging, time } from './wire.ts'

const tag = 'Properties'

const fields = {
  label: line(120),
  address: line(300),
  city: line(120),
  postal_code: z.optional(z.nullable(line(20))),
  notes: z.optional(z.nullable(paragraph(2000))),
}

export const Property = z.object({
  id,
  label: z.string(),
  address: z.string(),
  city: z.string(),
  postal_code: z.nullable(z.string()),
  notes: z.nullable(z.string()),
  version: z.number(),
  created_at: time,
  updated_at: time,
})
export type Property = z.output<typeof Property>

export const listProperties = endpoint({
  method: 'GET',
  path: '/v1/properties',
  tag,
  summary: 'Where things are repaired, by label',
  needs: 'member',
  query: z.strictObject({ q: z.optional(searchText), ...paging }),
  status: 200,
  reply: listOf(Property),
})

export const createProperty = endpoint({
  method: 'POST',
  path: '/v1/properties',
  tag,
  summary: 'Write a property down',
  needs: 'member',
  body: z.strictObject(fields),
  status: 201,
  reply: Property,
})

export const updateProperty = endpoint({
  method: 'PATCH',
  path: '/v1/properties/:id',
  tag,
  summary: 'Change what is named',
  needs: 'member',
  versioned: true,
  params: idParams,
  body: z.partial(z.strictObject(fields)),
  status: 200,
  reply: Property,
  errors: ['not_found'],
})

export const deleteProperty = endpoint({
  method: 'DELETE',
  path: '/v1/properties/:id',
  tag,
  summary: 'Take a property off the list; requests that name it keep it',
  needs: 'member',
  params: idParams,
  status: 204,
  errors: ['not_found'],
})
