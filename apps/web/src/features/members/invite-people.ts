import { inviteMember, type WorkspaceRole } from '@latchkey/contract'
import * as z from 'zod/mini'
import { newActionKey } from '../../lib/action-keys.ts'
import { call } from '../../lib/call.ts'
import { OfflineError, ProblemError } from '../../lib/call-error.ts'
import { problemWords } from '../../lib/problem-words.ts'
import { words } from './words.ts'

export interface InviteResult {
  email: string
  ok: boolean
  /** What became of it, or why nothing did. */
  words: string
}

/** One key per address and role, so that trying the rest again after a broken line invites nobody twice. */
const keys = new Map<string, string>()

/** Invites one after the other; each ends in its own words and stops no other. */
export async function invitePeople(
  emails: string[],
  role: WorkspaceRole,
  known: ReadonlySet<string>,
  onResult: (result: InviteResult) => void,
) {
  for (const email of emails) onResult(await inviteOne(email, role, known.has(email)))
}

async function inviteOne(email: string, role: WorkspaceRole, isKnown: boolean): Promise<InviteResult> {
  const checked = z.safeParse(inviteMember.body, { email, role })
  if (!checked.success) return { email, ok: false, words: checked.error.issues[0]?.message ?? words.notInvited }
  if (isKnown) return { email, ok: true, words: words.already }
  const wish = `${email} ${role}`
  const idempotencyKey = keys.get(wish) ?? newActionKey()
  keys.set(wish, idempotencyKey)
  try {
    await call(inviteMember, { body: { email, role }, idempotencyKey })
    keys.delete(wish)
    return { email, ok: true, words: words.invited }
  } catch (error) {
    if (!(error instanceof ProblemError || error instanceof OfflineError)) throw error
    if (error instanceof ProblemError && error.status < 500) keys.delete(wish)
    const named = error instanceof ProblemError ? error.errors[0]?.message : undefined
    return { email, ok: false, words: named ?? problemWords(error) }
  }
}
