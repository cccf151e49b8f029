import { randomUUIDv7 } from 'node:crypto'

/** Ids come from here: PostgreSQL 15 has no uuidv7(). In the order of time, so that indexes stay compact. */
export const newId = (): string => randomUUIDv7()

/** Lists go by id, and ids of one millisecond come in any order. */
export const idsInOrder = (count: number) => Array.from({ length: count }, newId).sort()

/** With an id each, in the order of the list. */
export function numbered<T extends object>(list: readonly T[]): (T & { id: string })[] {
  const ids = idsInOrder(list.length)
  return list.map((one, index) => ({ ...one, id: ids[index] ?? newId() }))
}
