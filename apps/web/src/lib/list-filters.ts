/** The one of them that it is, or nothing. */
export const oneOf = <T extends string>(known: readonly T[], value: string | null): T | '' =>
  known.find((one) => one === value) ?? ''

/** What the address looks for, as long as the API takes it. */
export const searchedIn = (search: URLSearchParams) => (search.get('q') ?? '').slice(0, 200)

/** Only what was asked for: the same for the address and for the API. */
export const askedOf = <Filters extends Record<keyof Filters, string>>(filters: Filters) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')) as {
    [Name in keyof Filters]?: Exclude<Filters[Name], ''>
  }
