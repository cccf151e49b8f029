import { type Field, type FieldType, type FilterConfig, fieldTypes, operatorsOf, readFilter } from '@latchkey/contract'
import { testDatabase } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { fc } from '../../../testing/fast-check.ts'
import { filterSql } from './filter-sql.ts'
import { containmentSql } from './implied-sql.ts'
import { explanationOf, truthsSql } from './truths.ts'

const { pool } = await testDatabase()

const RELATED = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002']
const OPTIONS = ['red', 'Red', 'dark blue', 'größe']

const fields: Field[] = fieldTypes.map((type) => ({
  key: type,
  label: type,
  type,
  ...((type === 'select' || type === 'multi_select') && { options: OPTIONS }),
  ...(type === 'relation' && { pipeline_id: RELATED[0] }),
}))

// The reference: docs/filters.md in JavaScript, knowing nothing of the SQL or of how the program reads a filter.

type Condition = FilterConfig['groups'][number]['filters'][number]
type Json = Record<string, unknown>

const isEmpty = (stored: unknown) =>
  stored === undefined || stored === null || stored === '' || (Array.isArray(stored) && stored.length === 0)

/** Letter by letter, each becoming one. */
const small = (text: string) => [...text].map((letter) => [...letter.toLowerCase()][0]).join('')

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

function objectOf(value: unknown): Json | null {
  if (isObject(value)) return value
  try {
    const parsed: unknown = JSON.parse(String(value))
    return isObject(parsed) ? parsed : null
  } catch {
    return null
  }
}

function compares<T extends number | string>(operator: string, stored: T, wanted: T) {
  if (operator === 'equals') return stored === wanted
  if (operator === 'gt') return stored > wanted
  if (operator === 'gte') return stored >= wanted
  if (operator === 'lt') return stored < wanted
  return stored <= wanted
}

function resembles(operator: string, stored: string, wanted: string) {
  if (operator === 'contains') return small(stored).includes(small(wanted))
  if (operator === 'starts_with') return small(stored).startsWith(small(wanted))
  return small(stored).endsWith(small(wanted))
}

const byType: Record<FieldType, (operator: string, stored: unknown, wanted: unknown) => boolean> = {
  text: (operator, stored, wanted) =>
    typeof stored === 'string' &&
    (operator === 'equals' ? stored === String(wanted) : resembles(operator, stored, String(wanted))),
  phone: (...asked) => byType.text(...asked),
  url: (...asked) => byType.text(...asked),
  select: (...asked) => byType.text(...asked),
  email: (operator, stored, wanted) => byType.text(operator, stored, String(wanted).toLowerCase()),
  number: (operator, stored, wanted) => typeof stored === 'number' && compares(operator, stored, Number(wanted)),
  currency(operator, stored, wanted) {
    if (!isObject(stored) || typeof stored.amount !== 'number') return false
    const money = objectOf(wanted)
    if (!money) return compares(operator, stored.amount, Number(wanted))
    return stored.currency === money.currency && compares(operator, stored.amount, Number(money.amount))
  },
  date: (operator, stored, wanted) =>
    typeof stored === 'string' && /^\d{4}-\d\d-\d\d$/.test(stored) && compares(operator, stored, String(wanted)),
  boolean: (_, stored, wanted) => stored === (wanted === true || wanted === 'true'),
  multi_select: (_, stored, wanted) => Array.isArray(stored) && stored.includes(wanted),
  user(operator, stored, wanted) {
    if (!Array.isArray(stored)) return false
    const people = stored.filter(isObject)
    const asked = objectOf(wanted)
    if (asked) {
      const isKey = (key: unknown) => typeof key === 'string' || typeof key === 'number'
      return people.some(({ user_id: key }) => isKey(key) && String(key) === String(asked.user_id))
    }
    const name = String(wanted).trim()
    return people.some(
      (person) =>
        typeof person.name === 'string' &&
        (operator === 'equals' ? small(person.name) === small(name) : resembles('contains', person.name, name)),
    )
  },
  relation: (_, stored, wanted) => stored === wanted,
}

function holds({ field, operator, value }: Condition, data: Json) {
  const stored = data[field]
  if (operator === 'is_empty') return isEmpty(stored)
  if (operator === 'is_not_empty') return !isEmpty(stored)
  return !isEmpty(stored) && byType[field as FieldType](operator, stored, value)
}

function matches({ groups, groupLogic }: FilterConfig, data: Json) {
  const each = groups.map(({ logic, filters }) => {
    const truths = filters.map((condition) => holds(condition, data))
    return logic === 'AND' ? truths.every(Boolean) : truths.some(Boolean)
  })
  return groupLogic === 'AND' ? each.every(Boolean) : each.some(Boolean)
}

// What is stored and what is asked come out of the same few values, so that they often meet.

const texts = [
  ...['acme', 'Acme', 'ACME Corp', '100%', '1000', 'a_b', 'a\\b', 'axb', "o'hara", '"quoted"', '*', '5', '5.0'],
  ...['Ärger', 'ärger', 'straße', 'STRASSE', 'İstanbul', 'istanbul', 'ΣΊΣΥΦΟΣ', 'σίσυφος', '日本', '🙂 ok', ' a ', 'é'],
  ...['two\nlines', 'null', 'true', '[]', '{"user_id":1}', '2026-11-21'],
]
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  fc.string({ unit: fc.constantFrom(...'aAäÄßẞσΣςİıéÉ中🙂%_\\* 1'), minLength: 1, maxLength: 5 }),
)
const numbers = [0, 1, -1, 5, 5.5, 0.1, 0.30000000000000004, 1e-7, 1e15, -1e15, 123121, 7.25]
const number = fc.oneof(fc.constantFrom(...numbers), fc.integer({ min: -9, max: 9 }))
const date = fc.constantFrom('2026-11-21', '2026-11-22', '1999-12-31', '2024-02-29', '0001-01-01')
const currency = fc.constantFrom('GBP', 'EUR', 'USD')
const money = fc.record({ amount: number, currency })
const key = fc.oneof(fc.constantFrom<number | string>(1, '1', 2, '2', '01', 0, -3, '-3', 'josh', '1.5'), fc.integer())
const name = fc.constantFrom('Josh Cowan', 'josh', 'JOSH COWAN', 'Ärne', 'ärne', "O'Hara", '100%')
const person = fc.record({ user_id: key, name })
const option = fc.constantFrom(...OPTIONS)
const id = fc.constantFrom(...RELATED)
const email = fc.constantFrom('a@x.test', 'info@acme.test', 'b.c@x.test')

const rightly: Record<FieldType, fc.Arbitrary<unknown>> = {
  text,
  number,
  currency: money,
  date,
  boolean: fc.boolean(),
  select: option,
  multi_select: fc.uniqueArray(option),
  user: fc.array(person, { maxLength: 3 }),
  email,
  phone: fc.constantFrom('+44 20 7946 0000', '020', '(555) 1-2'),
  url: fc.constantFrom('https://acme.test/a_b', 'http://ACME.test/%41'),
  relation: id,
}
const wrongly = fc.oneof(
  ...Object.values(rightly),
  fc.constantFrom<unknown>({}, { amount: '5', currency: 'GBP' }, { amount: 5 }, { amount: null, currency: 'GBP' }),
  fc.constantFrom<unknown>({ user_id: 1, name: 'josh' }, [1, 'red', null], [{ user_id: null }], [{ name: 5 }], [[]]),
  fc.constantFrom<unknown>('2026-1-1', 'today', '21.11.2026', '2026-02-31', '２０２６-11-21', '2026-11-21\n'),
)
const stored = (type: FieldType) =>
  fc.oneof(
    { weight: 6, arbitrary: rightly[type] },
    { weight: 2, arbitrary: wrongly },
    { weight: 2, arbitrary: fc.constantFrom<unknown>(null, '', [], undefined) },
  )
const data = fc.record(Object.fromEntries(fieldTypes.map((type) => [type, stored(type)])))

const asJson = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    value,
    value.map((one) => JSON.stringify(one)),
  )
const asText = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, value.map(String))
const numberText = /^-?\d{1,15}(\.\d{1,15})?$/
const askedNumber = asText(number).filter((one) => typeof one === 'number' || numberText.test(one))
const ofSome = text.map((whole) => [...whole].slice(0, 3).join(''))
const askedText = fc.oneof(text, ofSome, fc.constantFrom<string | number>(5, 100, 'E', '%', '_'))

const asked: Record<FieldType, fc.Arbitrary<unknown>> = {
  text: askedText,
  number: askedNumber,
  currency: fc.oneof(askedNumber, asJson(money)),
  date,
  boolean: asText(fc.boolean()),
  select: fc.oneof(option, askedText),
  multi_select: option,
  user: fc.oneof(
    asJson(fc.record({ user_id: key })),
    asJson(person),
    fc.constant('{"user_id":"1"}'),
    fc.constantFrom('josh', ' Cowan', 'ÄRNE', 'josh cowan', '%', "'"),
  ),
  email: fc.oneof(email, fc.constantFrom('INFO', 'x.test', '@', 'A@X.test')),
  phone: fc.oneof(rightly.phone, fc.constantFrom('020', 20)),
  url: fc.oneof(rightly.url, fc.constantFrom('https://', '_', 'ACME')),
  relation: id,
}

const condition = fc
  .constantFrom(...fieldTypes)
  .chain((type) =>
    fc
      .constantFrom(...operatorsOf[type])
      .chain((operator) =>
        operator === 'is_empty' || operator === 'is_not_empty'
          ? fc.constant<Condition>({ field: type, operator })
          : asked[type].map((value): Condition => ({ field: type, operator, value })),
      ),
  )
const logic = fc.constantFrom('AND' as const, 'OR' as const)
const config: fc.Arbitrary<FilterConfig> = fc.record({
  groups: fc.array(fc.record({ logic, filters: fc.array(condition, { minLength: 1, maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  groupLogic: logic,
})

const RECORDS = 1000
const FILTERS = 60
const ROUNDS = 4

type Row = { matches: boolean; truths: boolean[]; contained: boolean }

async function ask(given: FilterConfig, records: string): Promise<Row[]> {
  const read = readFilter(fields, given)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const values: unknown[] = [records]
  const { rows } = await pool.query<Row>(
    `select ${filterSql(read.filter, values)} as matches, ${truthsSql(read.filter, values)} as truths,
        ${containmentSql(read.filter, values) ?? 'true'} as contained
      from jsonb_array_elements($1::jsonb) with ordinality e(data, n) order by e.n`,
    values,
  )
  const differing = rows.filter(({ matches, truths }) => explanationOf(read.filter, truths).matches !== matches)
  expect(differing).toEqual([])
  return rows
}

it('agrees with docs/filters.md, read by somebody else, on 240,000 pairs of record and filter', async () => {
  let pairs = 0
  let matching = 0
  for (let round = 0; round < ROUNDS; round++) {
    const records = fc.sample(data, RECORDS).map((one): Json => JSON.parse(JSON.stringify(one)))
    const json = JSON.stringify(records)
    await fc.assert(
      fc.asyncProperty(config, async (given) => {
        const rows = await ask(given, json)
        records.forEach((record, i) => {
          const row = rows[i]
          const expected = matches(given, record)
          const truths = given.groups.flatMap(({ filters }) => filters.map((one) => holds(one, record)))
          if (row?.matches !== expected || String(row.truths) !== String(truths) || (expected && !row.contained))
            throw new Error(`${JSON.stringify(record)}: ${expected}, ${truths}; found ${JSON.stringify(row)}`)
          if (expected) matching++
        })
        pairs += rows.length
      }),
      { numRuns: FILTERS },
    )
  }
  expect(pairs).toBeGreaterThanOrEqual(200_000)
  // Neither nothing nor everything: such an agreement would say little.
  expect(matching / pairs).toBeGreaterThan(0.05)
  expect(matching / pairs).toBeLessThan(0.95)
})

it('each type with each of its operators is met, and meets records', async () => {
  const records = fc.sample(data, 400).map((one): Json => JSON.parse(JSON.stringify(one)))
  const json = JSON.stringify(records)
  for (const type of fieldTypes) {
    for (const operator of operatorsOf[type]) {
      const values = operator.startsWith('is_') ? [undefined] : fc.sample(asked[type], 30)
      let found = 0
      for (const value of values) {
        const given: FilterConfig = {
          groups: [{ logic: 'OR', filters: [{ field: type, operator, ...(value !== undefined && { value }) }] }],
          groupLogic: 'AND',
        }
        const rows = await ask(given, json)
        expect(records.filter((record, i) => rows[i]?.matches !== matches(given, record))).toEqual([])
        found += rows.filter((row) => row.matches).length
      }
      expect(found, `${type} ${operator}`).toBeGreaterThan(0)
    }
  }
})

it('asks for several values of one field at once', () => {
  const equals = (value: string) => ({ field: 'select', operator: 'equals' as const, value })
  const filters = [equals('red'), equals('Red'), { field: 'text', operator: 'contains' as const, value: 'x' }]
  const read = readFilter(fields, { groups: [{ logic: 'OR', filters }], groupLogic: 'AND' })
  const values: unknown[] = []
  if (!('filter' in read)) throw new Error('refused')
  expect(filterSql(read.filter, values)).toContain("(e.data->'select') = any(array[$1::jsonb, $2::jsonb])")
  expect(values).toEqual(['"red"', '"Red"', 'x'])
})

it('nothing matches nothing, and no filter all', () => {
  expect(filterSql('nothing', [])).toBe('false')
  expect(filterSql(null, [])).toBe('true')
})
