import type { FieldType, PublicField } from '@latchkey/contract'
import { recordWords } from './words.ts'

export const usualSort = '-created_at'

const unsorted: readonly FieldType[] = ['multi_select', 'user', 'relation']

/** Several values have no order, and of related records only labels are known. */
export const isSortable = ({ type }: Pick<PublicField, 'type'>) => !unsorted.includes(type)

/** What the next press on a column's head does: up, down, and as it was. */
export const nextSort = (key: string, sort: string | undefined) =>
  sort === key ? `-${key}` : sort === `-${key}` ? undefined : key

export const sortStateOf = (key: string, sort: string | undefined) =>
  sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : undefined

export function sortOptions(fields: readonly PublicField[]) {
  const { sort: words } = recordWords
  return [
    ...(['-created_at', 'created_at', '-updated_at'] as const).map((value) => ({ value, label: words[value] })),
    ...fields.filter(isSortable).flatMap(({ key, label, type }) => [
      { value: key, label: words.of(label, type, false) },
      { value: `-${key}`, label: words.of(label, type, true) },
    ]),
  ]
}
