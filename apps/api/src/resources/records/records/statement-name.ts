const MOST = 100
const names = new Map<string, string>()
const seenOnce = new Set<string>()

/**
 * A name under which a statement is prepared: its text follows from the fields of a pipeline and a filter's conditions. Every
 * connection keeps what is prepared for good, so there are so many and no more, for those that come a second time.
 */
export function statementName(text: string): string | undefined {
  const name = names.get(text)
  if (name !== undefined || names.size >= MOST) return name
  if (seenOnce.delete(text)) {
    names.set(text, `record-${names.size + 1}`)
    return names.get(text)
  }
  if (seenOnce.size >= MOST) seenOnce.clear()
  seenOnce.add(text)
  return undefined
}
