import * as z from 'zod/mini'

type Json = { [key: string]: unknown }

export type Field = { name: string; type: string; required: boolean; rules: string }

/** The fields of a schema, nested ones as `results[].id`. */
export function fieldsOf(schema: z.core.$ZodType | undefined): Field[] {
  if (!schema) return []
  return walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json, '')
}

function walk(schema: Json, prefix: string): Field[] {
  const required = (schema.required as string[] | undefined) ?? []
  return Object.entries((schema.properties as Record<string, Json> | undefined) ?? {}).flatMap(([key, property]) => {
    const name = prefix + key
    const inner = nonNull(property)
    const item = inner.type === 'array' ? nonNull(inner.items as Json) : null
    return [
      { name, type: typeOf(property), required: required.includes(key), rules: rulesOf(inner) },
      ...(inner.properties ? walk(inner, `${name}.`) : []),
      ...(item?.properties ? walk(item, `${name}[].`) : []),
    ]
  })
}

const alternatives = (schema: Json) => (schema.anyOf as Json[] | undefined) ?? [schema]
const nonNull = (schema: Json) => alternatives(schema).find(({ type }) => type !== 'null') ?? schema

function typeOf(schema: Json): string {
  return alternatives(schema).map(nameOf).join(' or ')
}

function nameOf(schema: Json): string {
  const choices = schema.enum as unknown[] | undefined
  if (choices) return choices.map((choice) => JSON.stringify(choice)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.type === 'array') return `list of ${nameOf(nonNull(schema.items as Json))}`
  if (schema.format === 'uuid') return 'id'
  if (schema.format === 'date-time') return 'time'
  if (schema.format === 'email') return 'e-mail'
  return [schema.type ?? 'anything'].flat().join(' or ')
}

/** Bounds that zod writes for every whole number say nothing. */
const meant = (bound: unknown) => (typeof bound === 'number' && Math.abs(bound) < 2 ** 53 - 1 ? bound : undefined)

function rulesOf(schema: Json): string {
  const [least, most] = [meant(schema.minimum), meant(schema.maximum)]
  const rules = [
    schema.minLength !== undefined && schema.minLength !== 1 && `at least ${schema.minLength} characters`,
    schema.maxLength !== undefined && `at most ${schema.maxLength} characters`,
    least !== undefined && most !== undefined && `${least} to ${most}`,
  ]
  return rules.filter((rule) => rule !== false).join(', ')
}
