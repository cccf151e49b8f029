import { type FieldType, type FilterConfig, type Operator, operatorsOf, type PublicField } from '@latchkey/contract'
import { numberIn } from '../number-in.ts'
import { partWords } from '../part-words.ts'

const EMPTINESS: readonly Operator[] = ['is_empty', 'is_not_empty']

/** Of related records outsiders know labels alone. */
export const operatorsFor: Record<FieldType, readonly Operator[]> = { ...operatorsOf, relation: EMPTINESS }

/** A condition while it is made. */
export type Draft = { field: string; operator: Operator; value: string; currency: string }

export const needsValue = (operator: Operator) => !EMPTINESS.includes(operator)

export const draftOn = ({ key, type, options }: PublicField): Draft => ({
  field: key,
  operator: operatorsFor[type][0] as Operator,
  value: type === 'boolean' ? 'true' : type === 'multi_select' || type === 'select' ? (options?.[0] ?? '') : '',
  currency: '',
})

/** The filter of these conditions, all of which have to hold; or what is wrong with each, by its place. */
export function filterOf(
  fields: readonly PublicField[],
  drafts: readonly Draft[],
): { filter: FilterConfig } | { problems: Record<number, string> } {
  const problems: Record<number, string> = {}
  const filters = drafts.map((draft, index) => {
    const { field, operator } = draft
    if (!needsValue(operator)) return { field, operator }
    const value = readValue(fields.find(({ key }) => key === field)?.type ?? 'text', draft)
    if ('problem' in value) problems[index] = value.problem
    return { field, operator, ...value }
  })
  if (Object.keys(problems).length > 0) return { problems }
  return { filter: { groups: [{ logic: 'AND', filters: filters as never }], groupLogic: 'AND' } }
}

function readValue(type: FieldType, { value, currency }: Draft): { value: unknown } | { problem: string } {
  const text = value.trim()
  if (text === '') return { problem: partWords.filter.missing }
  if (type === 'boolean') return { value: text === 'true' }
  if (type !== 'number' && type !== 'currency') return { value: text }
  const number = numberIn(text)
  if (number === null) return { problem: partWords.edit.number }
  return { value: type === 'currency' && currency ? { amount: number, currency } : number }
}

/** What stands in an address, as far as it was made here. */
export function draftsOf(fields: readonly PublicField[], filter: string | undefined): Draft[] {
  try {
    const { groups } = JSON.parse(filter ?? '') as FilterConfig
    return (groups[0]?.filters ?? []).flatMap(({ field, operator, value }) => {
      const type = fields.find(({ key }) => key === field)?.type
      if (!type || !operatorsFor[type].includes(operator)) return []
      const money = typeof value === 'object' && value !== null ? (value as { amount: number; currency: string }) : null
      return [{ field, operator, value: String(money?.amount ?? value ?? ''), currency: money?.currency ?? '' }]
    })
  } catch {
    return []
  }
}

/** What the server says of a condition, by its place. */
export function problemsIn(refused: Record<string, string>): Record<number, string> {
  return Object.fromEntries(
    Object.entries(refused).flatMap(([path, message]) => {
      const [, place] = /^filter\.groups\.0\.filters\.(\d+)\./.exec(path) ?? []
      return place === undefined ? [] : [[Number(place), message]]
    }),
  )
}
