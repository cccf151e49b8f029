import type { ReadCondition, Test } from '@latchkey/contract'
import { amountOf, dateOf, isDate, jsonOf, NAME_OF_PERSON, numberOf, peopleOf, textOf } from './field-sql.ts'

const SIGNS = { equals: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

const EMPTY = `array['null', '""', '[]']::jsonb[]`

/** One condition as a boolean of SQL, which may be null where there is nothing to compare. */
export function testSql(condition: ReadCondition, values: unknown[], data: string): string {
  const { field: key } = condition
  const json = jsonOf(data, key)
  const value = (given: string, cast: string) => `$${values.push(given)}::${cast}`
  if (isEquality(condition)) return `${json} = ${value(equalJson(condition), 'jsonb')}`
  switch (condition.test) {
    case 'empty':
      return condition.is ? `${json} is null or ${json} = any(${EMPTY})` : `${json} <> all(${EMPTY})`
    case 'text':
      return textSql(condition, `lower(${textOf(data, key)})`, `lower(${value(condition.text, 'text')})`)
    case 'number':
      return `${numberOf(data, key)} ${SIGNS[condition.how]} ${value(String(condition.number), 'numeric')}`
    case 'money': {
      const amount = `${amountOf(data, key)} ${SIGNS[condition.how]} ${value(String(condition.amount), 'numeric')}`
      if (condition.currency === null) return amount
      return `${json}->'currency' = ${value(JSON.stringify(condition.currency), 'jsonb')} and ${amount}`
    }
    case 'date':
      return `${dateOf(data, key)} ${SIGNS[condition.how]} ${value(condition.date, 'text')} and ${isDate(data, key)}`
    case 'option':
      return `${json} @> ${value(JSON.stringify([condition.option]), 'jsonb')}`
    case 'person':
      return idsOf(condition.userId)
        .map((id) => `${json} @> ${value(`[{"user_id":${id}}]`, 'jsonb')}`)
        .join(' or ')
    case 'person_named': {
      const [name, wanted] = [`lower(${NAME_OF_PERSON})`, `lower(${value(condition.name, 'text')})`]
      return `exists (select from ${peopleOf(data, key)} where ${textSql(condition, name, wanted)})`
    }
  }
}

type How = Extract<Test, { test: 'text' }>['how']

/** Both in small letters. Signs that LIKE takes for a pattern mean themselves. */
function textSql({ how }: { how: How }, text: string, wanted: string) {
  if (how === 'equals') return `${text} = ${wanted}`
  if (how === 'contains') return `strpos(${text}, ${wanted}) > 0`
  if (how === 'starts_with') return `starts_with(${text}, ${wanted})`
  return `right(${text}, length(${wanted})) = ${wanted}`
}

type Equality = ReadCondition & ({ test: 'boolean' | 'record' } | { test: 'text' | 'number' | 'date'; how: 'equals' })

/** Whether it asks for one JSON value and no other: such ones can be asked for together, and found by an index. */
export const isEquality = (condition: ReadCondition): condition is Equality =>
  condition.test === 'boolean' ||
  condition.test === 'record' ||
  ((condition.test === 'text' || condition.test === 'number' || condition.test === 'date') &&
    condition.how === 'equals')

export function equalJson(condition: Equality): string {
  switch (condition.test) {
    case 'boolean':
      return JSON.stringify(condition.is)
    case 'record':
      return JSON.stringify(condition.id)
    case 'text':
      return JSON.stringify(condition.text)
    case 'number':
      return JSON.stringify(condition.number)
    case 'date':
      return JSON.stringify(condition.date)
  }
}

const WHOLE = /^(0|-?[1-9]\d{0,14})$/

/** The forms in which one key may be stored, as JSON: 7 and "7" are one. */
export const idsOf = (userId: string) => [JSON.stringify(userId), ...(WHOLE.test(userId) ? [userId] : [])]
