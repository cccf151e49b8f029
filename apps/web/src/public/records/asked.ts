import type { PublicPageQuery } from '@latchkey/contract'

/** What is shown of the records. `filter` only where a script runs; `before` are the places of the pages before this one. */
export type Asked = PublicPageQuery & { filter?: string | undefined; before?: string[] | undefined }

const PARTS = ['search', 'filter', 'sort', 'cursor'] as const

/** As it stands in an address, of the page and of the call alike. */
export function queryOf(asked: Asked): string {
  const query = new URLSearchParams()
  for (const part of PARTS) {
    const value = asked[part]
    if (value) query.set(part, value)
  }
  return query.toString()
}

export function addressOf(path: string, asked: Asked): string {
  const query = queryOf(asked)
  return query ? `${path}?${query}` : path
}

export function readAddress(text: string): Asked {
  const query = new URLSearchParams(text)
  return Object.fromEntries(PARTS.flatMap((part) => (query.get(part) ? [[part, query.get(part)]] : [])))
}

/** The same records in another order, or others: from their beginning. */
export const fromStart = ({ search, filter, sort }: Asked, change: Asked): Asked => ({
  search,
  filter,
  sort,
  ...change,
})

export const nextPage = (asked: Asked, cursor: string): Asked => ({
  ...asked,
  cursor,
  // Whoever came in the midst knows of no page before.
  before: asked.cursor && !asked.before ? undefined : [...(asked.before ?? []), asked.cursor ?? ''],
})

/** null: there is none, or nobody knows it. */
export function pageBefore(asked: Asked): Asked | null {
  const before = asked.before ?? []
  const cursor = before.at(-1)
  return cursor === undefined ? null : { ...asked, cursor: cursor || undefined, before: before.slice(0, -1) }
}

export const isNarrowed = ({ search, filter }: Asked) => Boolean(search || filter)
