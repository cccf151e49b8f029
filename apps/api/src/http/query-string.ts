/**
 * A plain object of the query; a name that is there twice becomes a list, which no schema takes for a single value.
 * Nothing may throw here: Fastify calls this outside of every handler.
 */
export function parseQuery(text: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {}
  for (const [given, value] of new URLSearchParams(text)) {
    // Under a name that no schema knows, so that it is refused like any other unknown parameter.
    const name = given === '__proto__' ? '[__proto__]' : given
    const earlier = Object.hasOwn(query, name) ? query[name] : undefined
    query[name] = earlier === undefined ? value : [earlier, value].flat()
  }
  return query
}
