import { OfflineError, type ProblemError } from './call-error.ts'

/** Works on plain http too, where randomUUID does not exist. */
export const newActionKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * One Idempotency-Key per action of a person. After an attempt whose end is not known, the same wish keeps its key, so
 * that pressing the button again cannot do the thing twice; after a clear answer, or for another wish, there is a new one.
 */
export function createActionKeys(newKey: () => string = newActionKey) {
  let open: { wish: string; key: string } | null = null
  return {
    keyOf(input: unknown): string {
      const wish = JSON.stringify(input) ?? ''
      if (open?.wish !== wish) open = { wish, key: newKey() }
      return open.key
    },
    settle(error: ProblemError | OfflineError | null) {
      const unknownEnd = error instanceof OfflineError || (error !== null && error.status >= 500)
      if (!unknownEnd) open = null
    },
  }
}
