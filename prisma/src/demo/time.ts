import { newId } from '../new-id.ts'

const HOUR = 3_600_000

/** The demo is always of today. */
export const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR)

export const hoursAfter = (moment: Date, hours: number) => new Date(moment.getTime() + hours * HOUR)

/** A day, so many from now. */
export const dayIn = (days: number) =>
  hoursAgo(-24 * days)
    .toISOString()
    .slice(0, 10)

/** Lists go by id, and ids of one millisecond come in any order. */
export const idsInOrder = (count: number) => Array.from({ length: count }, newId).sort()

/** With an id each, in the order of the list. */
export function numbered<T extends object>(list: T[]): (T & { id: string })[] {
  const ids = idsInOrder(list.length)
  return list.map((one, index) => ({ ...one, id: ids[index] ?? newId() }))
}
