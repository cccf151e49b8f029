import * as z from 'zod/mini'
import { type Field, type FieldType, Money, RecordUser } from './fields.ts'
import { type Operator, operators, operatorsOf } from './operators.ts'
import type { FieldError } from './problem.ts'

export const mostGroups = 10
export const mostConditions = 20
export const mostValueLetters = 1000

const logic = z.enum(['AND', 'OR'])

const value = z.refine(
  (given: unknown) => given === undefined || (JSON.stringify(given) ?? '').length <= mostValueLetters,
  `At most ${mostValueLetters.toLocaleString('en')} characters`,
)

const Condition = z.strictObject({
  field: z.string().check(z.maxLength(60, 'No such field')),
  operator: z.enum(operators),
  value: z.optional(z.unknown().check(value)),
})

/** Groups of conditions. Saying nothing at all selects nothing: a filter without a condition is refused. */
export const FilterConfig = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        id: z.optional(z.string().check(z.maxLength(100))),
        logic,
        filters: z
          .array(Condition)
          .check(z.minLength(1, 'At least one condition'), z.maxLength(mostConditions, `At most ${mostConditions}`)),
      }),
    )
    .check(z.minLength(1, 'At least one group'), z.maxLength(mostGroups, `At most ${mostGroups}`)),
  groupLogic: logic,
})
export type FilterConfig = z.output<typeof FilterConfig>

type Order = 'equals' | 'gt' | 'gte' | 'lt' | 'lte'

/**
 * One condition, understood: what is compared how. docs/filters.md says what each means.
 * `person`: by the shop's own key, a number and its text being the same; or by part of a name.
 */
export type Test =
  | { test: 'empty'; is: boolean }
  | { test: 'text'; how: 'contains' | 'equals' | 'starts_with' | 'ends_with'; text: string }
  | { test: 'number'; how: Order; number: number }
  | { test: 'money'; how: Order; amount: number; currency: string | null }
  | { test: 'date'; how: Order; date: string }
  | { test: 'boolean'; is: boolean }
  | { test: 'option'; option: string }
  | { test: 'person'; how: 'contains' | 'equals'; userId: string }
  | { test: 'person_named'; how: 'contains' | 'equals'; name: string }
  | { test: 'record'; id: string }

export type ReadCondition = { field: string; type: FieldType } & Test
export type ReadGroup = { logic: 'AND' | 'OR'; conditions: ReadCondition[] }
export type ReadFilter = { logic: 'AND' | 'OR'; groups: ReadGroup[] }

/** A filter against the fields that it may name. What it names beside them does not exist. */
export function readFilter(
  fields: readonly Field[],
  { groups, groupLogic }: FilterConfig,
): { filter: ReadFilter } | { problems: FieldError[] } {
  const problems: FieldError[] = []
  const byKey = new Map(fields.map((field) => [field.key, field]))
  const read = groups.map(({ logic, filters }, g) => ({
    logic,
    conditions: filters.flatMap(({ field: key, operator, value }, f): ReadCondition[] => {
      const found = readTest(byKey.get(key), operator, value)
      if ('test' in found) return [{ field: key, type: byKey.get(key)?.type ?? 'text', ...found }]
      problems.push({ path: `groups.${g}.filters.${f}.${found.at}`, message: found.message })
      return []
    }),
  }))
  return problems.length > 0 ? { problems } : { filter: { logic: groupLogic, groups: read } }
}

type Problem = { at: 'field' | 'operator' | 'value'; message: string }

function readTest(field: Field | undefined, operator: Operator, value: unknown): Test | Problem {
  if (!field) return { at: 'field', message: 'No such field' }
  if (!operatorsOf[field.type].includes(operator)) {
    return { at: 'operator', message: `Here it can be ${operatorsOf[field.type].join(', ')}` }
  }
  if (operator === 'is_empty' || operator === 'is_not_empty') return { test: 'empty', is: operator === 'is_empty' }
  return testOf(field, operator, value) ?? { at: 'value', message: `Not a value of ${field.label}` }
}

type Comparing = Exclude<Operator, 'is_empty' | 'is_not_empty'>

/** null: the value is none that this field could be compared with. */
function testOf(field: Field, operator: Comparing, value: unknown): Test | null {
  switch (field.type) {
    case 'text':
    case 'phone':
    case 'url':
    case 'select':
      return textTest(operator, value)
    case 'email':
      return textTest(operator, typeof value === 'string' ? value.toLowerCase() : value)
    case 'number': {
      const number = numberOf(value)
      return number === null ? null : { test: 'number', how: operator as Order, number }
    }
    case 'currency':
      return moneyTest(operator as Order, value)
    case 'date': {
      const date = z.safeParse(z.iso.date(), value)
      return date.success ? { test: 'date', how: operator as Order, date: date.data } : null
    }
    case 'boolean':
      if (value === true || value === 'true') return { test: 'boolean', is: true }
      return value === false || value === 'false' ? { test: 'boolean', is: false } : null
    case 'multi_select':
      return typeof value === 'string' && value !== '' && isText(value) ? { test: 'option', option: value } : null
    case 'user':
      return personTest(operator as 'contains' | 'equals', value)
    case 'relation': {
      const id = z.safeParse(z.uuid(), value)
      return id.success ? { test: 'record', id: id.data.toLowerCase() } : null
    }
  }
}

const isText = (text: string) => !text.includes('\0') && text.isWellFormed()

function textTest(operator: Comparing, value: unknown): Test | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const text = String(value)
  if (text === '' || !isText(text)) return null
  return { test: 'text', how: operator as Extract<Test, { test: 'text' }>['how'], text }
}

const NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/

function numberOf(value: unknown) {
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) <= 1e15 ? value : null
  return typeof value === 'string' && NUMBER.test(value.trim()) ? Number(value) : null
}

/** An amount alone is compared whatever the currency is; with a currency only what is in that one can match. */
function moneyTest(how: Order, value: unknown): Test | null {
  const alone = numberOf(value)
  if (alone !== null) return { test: 'money', how, amount: alone, currency: null }
  const money = z.safeParse(Money, asObject(value))
  return money.success ? { test: 'money', how, ...money.data } : null
}

/** An object, its JSON text as seed 002 writes it, or a part of a name. */
function personTest(how: 'contains' | 'equals', value: unknown): Test | null {
  const named = z.safeParse(z.object({ user_id: RecordUser.shape.user_id }), asObject(value))
  if (named.success) return { test: 'person', how, userId: String(named.data.user_id) }
  if (typeof value !== 'string' || value.trim() === '' || value.trim().startsWith('{') || !isText(value)) return null
  return { test: 'person_named', how, name: value.trim() }
}

function asObject(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return null
  }
}
