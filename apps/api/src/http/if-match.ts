import { invalid } from '../platform/app-error.ts'

/** The version named in If-Match; null where none is asked for. */
export function readIfMatch(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '*') return null
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1] ?? /^(\d{1,9})$/.exec(header.trim())?.[1]
  if (!version) throw invalid('If-Match', 'Must be a version in quotes, such as "3"')
  return Number(version)
}
