import { type Field, type FilterConfig, type Operator, operatorsOf } from '@latchkey/contract'

export type FilterGroup = FilterConfig['groups'][number]
export type Condition = FilterGroup['filters'][number]
export type Logic = FilterGroup['logic']

export const takesValue = (operator: Operator) => operator !== 'is_empty' && operator !== 'is_not_empty'

/** Nothing to compare with yet; what is either yes or no begins with yes. */
const firstValue = ({ type }: Field) => (type === 'boolean' ? true : '')

export function newCondition(field: Field): Condition {
  const [operator = 'equals'] = operatorsOf[field.type]
  return { field: field.key, operator, value: firstValue(field) }
}

const isOfItsOwn = ({ type }: Field) => type === 'select' || type === 'multi_select' || type === 'relation'

/** Of another field: as before where that is of the same type, with nothing yet where each has values of its own. */
export function withField(condition: Condition, before: Field | undefined, field: Field): Condition {
  if (before?.type !== field.type) return newCondition(field)
  const moved = { ...condition, field: field.key }
  return isOfItsOwn(field) && takesValue(condition.operator) ? { ...moved, value: firstValue(field) } : moved
}

/** Compared otherwise, with the same; where there was nothing to compare with, with nothing yet. */
export function withOperator(condition: Condition, field: Field, operator: Operator): Condition {
  if (!takesValue(operator)) return { field: field.key, operator }
  return { field: field.key, operator, value: condition.value ?? firstValue(field) }
}

const replaced = <T>(list: readonly T[], at: number, one: T) =>
  list.map((present, index) => (index === at ? one : present))
const without = <T>(list: readonly T[], at: number) => list.filter((_, index) => index !== at)

export const withGroup = (filter: FilterConfig, at: number, group: FilterGroup): FilterConfig => ({
  ...filter,
  groups: replaced(filter.groups, at, group),
})

export const withCondition = (group: FilterGroup, at: number, condition: Condition): FilterGroup => ({
  ...group,
  filters: replaced(group.filters, at, condition),
})

/** Its last condition takes the group with it: null. */
export function withoutCondition(group: FilterGroup, at: number): FilterGroup | null {
  const filters = without(group.filters, at)
  return filters.length > 0 ? { ...group, filters } : null
}

/** The last group takes the filter with it: null. */
export function withoutGroup(filter: FilterConfig, at: number): FilterConfig | null {
  const groups = without(filter.groups, at)
  return groups.length > 0 ? { ...filter, groups } : null
}

export const withNewGroup = (filter: FilterConfig | null, field: Field): FilterConfig => ({
  groupLogic: filter?.groupLogic ?? 'AND',
  groups: [...(filter?.groups ?? []), { logic: 'AND', filters: [newCondition(field)] }],
})
