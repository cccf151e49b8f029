type List = { results: unknown[]; count: number }

/** A page by its number, as an address names it: past the end that is the last there is. */
export async function pageOrLast<L extends List>(page: number, size: number, list: (page: number) => Promise<L>) {
  const found = await list(page)
  return found.results.length > 0 || found.count === 0 ? found : list(Math.ceil(found.count / size))
}
