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

/** Whether something waits for that form. */
export const hasDraft = (form: string) => kept.has(form)

const forgetting = new Set<() => void>()

/** Whoever keeps more of what somebody left unfinished, such as files, forgets it with the rest. */
export const onForgetDrafts = (forget: () => void) => forgetting.add(forget)

export function forgetDrafts() {
  kept.clear()
  for (const forget of forgetting) forget()
}
