/** An address as it is written down: some hold a token in their path or query, and the history is read by others too. */
export function shownAddress(url: string) {
  const { origin, pathname, search } = new URL(url)
  return pathname === '/' && search === '' ? origin : `${origin}/…`
}
