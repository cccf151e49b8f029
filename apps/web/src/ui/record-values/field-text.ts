import type { Field, FieldType } from '@latchkey/contract'
import { isEmpty, valueText } from './value-text.ts'
import { words } from './words.ts'

/** What related records are called, by their ids. */
export type Labels = Readonly<Record<string, string>>

/** A value as the shop has it: a relation holds the id of the other record. */
export const fieldText = ({ type }: Pick<Field, 'type'>, value: unknown, labels: Labels = {}): string =>
  type === 'relation' && !isEmpty(value) ? (labels[String(value)] ?? words.record) : valueText(type, value)

/** What a record is called: the first of its fields that says something. */
export function titleOf(
  fields: readonly Pick<Field, 'key' | 'type'>[],
  { data, labels }: { data: Record<string, unknown>; labels?: Labels },
) {
  const named = fields.find(({ type, key }) => isNaming.has(type) && !isEmpty(data[key]))
  const any = named ?? fields.find(({ key }) => !isEmpty(data[key]))
  const text = any ? fieldText(any, data[any.key], labels) : ''
  const [line = ''] = text.trim().split('\n')
  return line.slice(0, 120) || words.nameless
}

const isNaming = new Set<FieldType>(['text', 'email', 'phone', 'url'])
