const worthNaming = /^\s*(select|insert|update|delete|with)\b/i

/**
 * Names for prepared statements. Every connection keeps every named statement for good, so the number of names is
 * bounded, and a text gets one only when it comes a second time: a list of changing length never uses them up.
 */
export function createStatementNames(max = 500): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  const seenOnce = new Set<string>()

  return ({ sql }) => {
    const name = names.get(sql)
    if (name !== undefined) return name
    if (names.size >= max || !worthNaming.test(sql)) return ''
    if (seenOnce.delete(sql)) {
      const fresh = `lk${names.size + 1}`
      names.set(sql, fresh)
      return fresh
    }
    if (seenOnce.size >= max) seenOnce.clear()
    seenOnce.add(sql)
    return ''
  }
}
