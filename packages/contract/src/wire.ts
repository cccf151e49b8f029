import * as z from 'zod/mini'

/** In small letters, so that one id is the same however it was written. */
export const id = z.uuid('Must be an id').check(z.toLowerCase())
export const idParams = z.strictObject({ id })

/** ISO 8601 in UTC on the wire, a Date in the program. */
export const time = z.codec(z.iso.datetime(), z.date(), {
  decode: (iso) => new Date(iso),
  encode: (date) => date.toISOString(),
})

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/

/** A moment as a query gives it: a date alone means its first instant in UTC. */
export const moment = z.string().check(
  z.refine((text) => ISO.test(text) && !Number.isNaN(Date.parse(text)), 'Must be an ISO 8601 date or time'),
  z.refine((text) => /^[12]/.test(text), 'Must be of the years 1000 to 2999'),
)

const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number('Must be a whole number')
    .check(z.int('Must be a whole number'), z.minimum(least, `At least ${least}`), z.maximum(most, `At most ${most}`))

/** The query of every list; a list adds its own filters beside it. */
export const paging = {
  page: z.optional(wholeNumber(1, 100_000)),
  page_size: z.optional(wholeNumber(1, 100)),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
  count: z.optional(z.literal('exact')),
}

/** `field`, or `-field` for the other way round. */
export const sortOf = <const F extends string>(fields: readonly [F, ...F[]]) =>
  z.optional(z.enum([...fields, ...fields.map((field) => `-${field}` as const)] as [F | `-${F}`, ...(F | `-${F}`)[]]))

export const listOf = <T extends z.core.$ZodType>(item: T) =>
  z.object({
    results: z.array(item),
    count: z.number(),
    count_is_estimate: z.optional(z.literal(true)),
    page: z.number(),
    page_size: z.number(),
    next_cursor: z.nullable(z.string()),
  })
