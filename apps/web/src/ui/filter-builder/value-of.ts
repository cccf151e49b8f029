/** A number where the text is just one, else the text as it is typed: "1." is on its way to "1.5". */
export function numberOrText(text: string): number | string {
  const number = Number(text)
  return text !== '' && String(number) === text && Number.isFinite(number) ? number : text
}

/** An object, or its JSON text as other programs write it. */
export function objectOf(value: unknown): Record<string, unknown> | null {
  if (typeof value === 'object') return value as Record<string, unknown> | null
  if (typeof value !== 'string' || !value.trim().startsWith('{')) return null
  try {
    return objectOf(JSON.parse(value))
  } catch {
    return null
  }
}
