import type { Endpoint, ParamsOf, QueryOf } from '@latchkey/contract'

/** An input's part is asked for where the endpoint has one, and may be left out where everything in it may. */
export type Part<K extends string, T> = [T] extends [undefined]
  ? { [P in K]?: undefined }
  : Record<never, never> extends T
    ? { [P in K]?: T }
    : { [P in K]: T }

export type AddressInput<E extends Endpoint> = Part<'params', ParamsOf<E>> & Part<'query', QueryOf<E>>
type Optional<T> = Record<never, never> extends T ? [input?: T] : [input: T]

/** The path with its parameters and query, for a request or for a link that downloads. */
export function addressOf<E extends Endpoint>(endpoint: E, ...[input]: Optional<AddressInput<E>>): string {
  const { params, query } = (input ?? {}) as { params?: object; query?: object }
  const values = new Map(Object.entries(params ?? {}))
  const path = endpoint.path.replace(/:([a-z_]+)/g, (_, name: string) => {
    const value = values.get(name)
    if (value === undefined) throw new TypeError(`${endpoint.path} lacks ${name}`)
    return encodeURIComponent(String(value))
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(name, String(value))
  return search.size > 0 ? `${path}?${search}` : path
}
