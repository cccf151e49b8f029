/**
 * What was typed into a form when the session ended under it, until the form stands there again. In memory only: it
 * goes with the page, and never to another person.
 */
const kept = new Map<string, Record<string, unknown>>()

const isSecret = (name: string) => /password|current|token/.test(name)

export function keepDraft(form: string, values: Record<string, unknown>) {
  const harmless = Object.entries(values).filter(([name]) => !isSecret(name))
  if (harmless.length > 0) kept.set(form, Object.fromEntries(harmless))
}

export function takeDraft(form: string): Record<string, unknown> | null {
  const values = kept.get(form) ?? null
  kept.delete(form)
  return values
}

export const forgetDrafts = () => kept.clear()
