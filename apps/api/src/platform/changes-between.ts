import { isDeepStrictEqual } from 'node:util'

/** What is named and really differs, as the audit writes it down. */
export function changesBetween<T extends Record<string, unknown>>(before: T, wanted: Partial<T>) {
  const changed = Object.entries(wanted).filter(
    ([field, value]) => value !== undefined && !isDeepStrictEqual(value, before[field]),
  )
  return Object.fromEntries(changed.map(([field, to]) => [field, { from: before[field] ?? null, to: to ?? null }]))
}
