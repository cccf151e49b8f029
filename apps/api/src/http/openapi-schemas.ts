import * as contract from '@latchkey/contract'
import * as z from 'zod/mini'

type Json = Record<string, unknown>

const isSchema = (value: unknown): value is z.core.$ZodType =>
  typeof value === 'object' && value !== null && '_zod' in value

/** What the contract exports under a name of its own, such as `Share`, has that name in the document too. */
const named = z.registry<{ id: string }>()
for (const [name, value] of Object.entries(contract))
  if (/^[A-Z]/.test(name) && isSchema(value)) named.add(value, { id: name })

/** Schemas as JSON Schema; those with a name are written down once, in `components`, and referred to. */
export function createSchemas() {
  const components: Record<string, unknown> = {}
  return {
    components,
    of(schema: z.core.$ZodType): Json {
      const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', metadata: named, override: readably })
      const { $schema: _, $defs, ...rest } = inComponents(made) as Json & { $defs?: Json }
      for (const [name, definition] of Object.entries($defs ?? {})) components[name] = withoutId(definition as Json)
      const { id } = named.get(schema) ?? {}
      if (!id) return withoutId(rest)
      components[id] ??= withoutId(rest)
      return { $ref: `#/components/schemas/${id}` }
    },
  }
}

/** The format says it, and a generator writes it beside every field. */
function readably({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) {
  if (jsonSchema.format === 'uuid' || jsonSchema.format === 'date-time') delete jsonSchema.pattern
}

const inComponents = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/'))

const withoutId = ({ id: _, ...rest }: Json) => rest
