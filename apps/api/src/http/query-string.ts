import { AppError } from '../platform/app-error.ts'

/** A plain object of the query; a name that is there twice becomes a list, which no schema takes for a single value. */
export function parseQuery(text: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {}
  for (const [name, value] of new URLSearchParams(text)) {
    if (name === '__proto__') throw new AppError('malformed')
    const earlier = query[name]
    query[name] = earlier === undefined ? value : [earlier, value].flat()
  }
  return query
}
