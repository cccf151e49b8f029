import type { FieldType } from './fields.ts'

/* Without zod: pages of outsiders load this by itself. */

export const operators = [
  'contains',
  'equals',
  'gt',
  'gte',
  'lt',
  'lte',
  'starts_with',
  'ends_with',
  'is_empty',
  'is_not_empty',
] as const
export type Operator = (typeof operators)[number]

const EMPTINESS: readonly Operator[] = ['is_empty', 'is_not_empty']
const TEXT: readonly Operator[] = ['contains', 'equals', 'starts_with', 'ends_with', ...EMPTINESS]
const ORDER: readonly Operator[] = ['equals', 'gt', 'gte', 'lt', 'lte', ...EMPTINESS]

/** What can be asked of a field, the most usual first. */
export const operatorsOf: Record<FieldType, readonly Operator[]> = {
  text: TEXT,
  email: TEXT,
  phone: TEXT,
  url: TEXT,
  select: ['equals', 'contains', 'starts_with', 'ends_with', ...EMPTINESS],
  number: ORDER,
  currency: ORDER,
  date: ORDER,
  boolean: ['equals', ...EMPTINESS],
  multi_select: ['contains', ...EMPTINESS],
  user: ['contains', 'equals', ...EMPTINESS],
  relation: ['equals', ...EMPTINESS],
}
