import { newActionKey } from './action-keys.ts'
import { OfflineError, ProblemError } from './call-error.ts'
import { problemWords } from './problem-words.ts'

export interface AddressResult {
  email: string
  ok: boolean
  /** What became of it, or why nothing did. */
  words: string
}

interface Invitation {
  email: string
  /** What is asked for this address; the same wish is the same action. */
  wish: string
  /** Answers in words what became of it. */
  send: (idempotencyKey: string) => Promise<string>
  /** Words of one's own for a refusal. */
  refused?: (problem: ProblemError) => string | undefined
}

/** One key per wish, so that trying the rest again after a broken line invites nobody twice. */
const keys = new Map<string, string>()

/** One address of several: it ends in its own words and stops no other. */
export async function inviteOne({ email, wish, send, refused }: Invitation): Promise<AddressResult> {
  const key = keys.get(wish) ?? newActionKey()
  keys.set(wish, key)
  try {
    const words = await send(key)
    keys.delete(wish)
    return { email, ok: true, words }
  } catch (error) {
    if (!(error instanceof ProblemError || error instanceof OfflineError)) throw error
    if (error instanceof OfflineError) return { email, ok: false, words: problemWords(error) }
    if (error.status < 500) keys.delete(wish)
    return { email, ok: false, words: refused?.(error) ?? error.errors[0]?.message ?? problemWords(error) }
  }
}
