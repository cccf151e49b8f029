import * as z from 'zod/mini'
import { fieldTypes } from './fields.ts'

/** A field as outsiders see it. Of a relation they see labels, and nothing of where they come from. */
export const PublicField = z.object({
  key: z.string(),
  label: z.string(),
  type: z.enum(fieldTypes),
  required: z.optional(z.boolean()),
  options: z.optional(z.array(z.string())),
})
export type PublicField = z.output<typeof PublicField>

/** What an outsider sees of a saved filter beside its records. */
export const FilterContent = z.object({
  name: z.string(),
  pipeline: z.object({ name: z.string(), fields: z.array(PublicField) }),
  count: z.number(),
  count_is_estimate: z.optional(z.literal(true)),
})
export type FilterContent = z.output<typeof FilterContent>
