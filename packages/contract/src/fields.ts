import * as z from 'zod/mini'
import { email, line, paragraph } from './text.ts'
import { id } from './wire.ts'

export const fieldTypes = [
  'text',
  'number',
  'currency',
  'date',
  'boolean',
  'select',
  'multi_select',
  'user',
  'email',
  'phone',
  'url',
  'relation',
] as const
export type FieldType = (typeof fieldTypes)[number]

export const mostFields = 100
export const mostOptions = 200

/** What every record has beside its fields: no field takes these names, nor the one that every object of JavaScript has. */
export const recordColumns = ['created_at', 'updated_at'] as const
const RESERVED: readonly string[] = [...recordColumns, 'id', 'version', 'data', 'constructor']

/** As it stands in data, filters, shares and addresses. It never changes; the label may. */
const key = z.string().check(
  z.regex(/^[a-z][a-z0-9_]{0,59}$/, 'Small letters, digits and _, a letter first, at most 60'),
  z.refine((text) => !RESERVED.includes(text), 'Every record has this already'),
)

const options = z.array(line(100)).check(
  z.minLength(1, 'Name at least one'),
  z.maxLength(mostOptions, `At most ${mostOptions}`),
  z.refine((list) => new Set(list).size === list.length, 'Each of them once'),
)

const takesOptions = (type: FieldType) => type === 'select' || type === 'multi_select'

export const Field = z
  .strictObject({
    key,
    label: line(120),
    type: z.enum(fieldTypes),
    required: z.optional(z.boolean()),
    /** Of a select or a multi_select, which need them. */
    options: z.optional(options),
    /** Of a relation, which needs it: where the other records are. */
    pipeline_id: z.optional(id),
  })
  .check(
    z.refine(({ type, options }) => takesOptions(type) === (options !== undefined), {
      error: 'A select has options, and nothing else has',
      path: ['options'],
    }),
    z.refine(({ type, pipeline_id }) => (type === 'relation') === (pipeline_id !== undefined), {
      error: 'A relation names a pipeline, and nothing else does',
      path: ['pipeline_id'],
    }),
  )
export type Field = z.output<typeof Field>

export const Fields = z.array(Field).check(
  z.minLength(1, 'At least one field'),
  z.maxLength(mostFields, `At most ${mostFields} fields`),
  z.refine((list) => new Set(list.map(({ key }) => key)).size === list.length, 'Each key once'),
)

const number = z.number('Must be a number').check(z.minimum(-1e15, 'Too small'), z.maximum(1e15, 'Too large'))

export const Money = z.strictObject(
  { amount: number, currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'Three letters such as GBP')) },
  'Must be an amount and a currency',
)
export type Money = z.output<typeof Money>

/** Somebody of the shop's own list, which may be any system's: the key is theirs. */
export const RecordUser = z.strictObject({
  user_id: z.union([z.int(), line(100)], 'Must be a number or a text'),
  name: line(120),
})
export type RecordUser = z.output<typeof RecordUser>

const webAddress = z.string().check(
  z.trim(),
  z.maxLength(2000, 'At most 2,000 characters'),
  z.refine((text) => /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text), 'Must begin with http:// or https://'),
)

/* Made once: a record's schema is made for each change of one. */
const text = paragraph(10_000)
const date = z.iso.date('Must be a date such as 2026-11-21')
const boolean = z.boolean('Must be true or false')
const users = z.array(RecordUser).check(z.maxLength(100, 'At most 100'))
const phone = line(50).check(z.regex(/^[+()0-9 ./#x-]*$/i, 'Digits, spaces and + ( ) - . / only'))

/** What one field takes. What is empty is not there: see `recordData`. */
function valueSchema({ type, options = [] }: Field): z.ZodMiniType {
  switch (type) {
    case 'text':
      return text
    case 'number':
      return number
    case 'currency':
      return Money
    case 'date':
      return date
    case 'boolean':
      return boolean
    case 'select':
      return z.enum(options as [string, ...string[]], `Must be one of: ${options.join(', ')}`)
    case 'multi_select':
      return z
        .array(z.enum(options as [string, ...string[]], `Must be of: ${options.join(', ')}`))
        .check(z.refine((list) => new Set(list).size === list.length, 'Each of them once'))
    case 'user':
      return users
    case 'email':
      return email
    case 'phone':
      return phone
    case 'url':
      return webAddress
    case 'relation':
      return id
  }
}

/** Missing, null, blank text and an empty list are one thing. */
export function isEmptyValue(value: unknown) {
  if (typeof value === 'string') return value.trim() === ''
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

/**
 * The data of a record, as its pipeline's fields want it: unknown keys are refused, what is empty comes out as null.
 * `whole`: a new record, which has all that is required; else a change, in which only what is named counts.
 */
export function recordData(fields: readonly Field[], { whole }: { whole: boolean }) {
  const shape = Object.fromEntries(
    fields.map((field) => {
      const filled = z.pipe(
        z.transform((value) => (isEmptyValue(value) ? null : value)),
        z.nullable(valueSchema(field)),
      )
      const value = field.required ? filled.check(z.refine((given) => given !== null, 'Must not be empty')) : filled
      return [field.key, field.required && whole ? value : z.optional(value)]
    }),
  )
  return z.strictObject(shape)
}

/** As it is stored and sent: what is empty is left out. */
export type RecordData = Record<string, unknown>
