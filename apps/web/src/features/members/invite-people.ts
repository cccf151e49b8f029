import { inviteMember, type WorkspaceRole } from '@latchkey/contract'
import * as z from 'zod/mini'
import { call } from '../../lib/call.ts'
import { type AddressResult, inviteOne } from '../../lib/invite-one.ts'
import { words } from './words.ts'

/** Invites one after the other. */
export async function invitePeople(
  emails: string[],
  role: WorkspaceRole,
  known: ReadonlySet<string>,
  onResult: (result: AddressResult) => void,
) {
  for (const email of emails) onResult(await inviteMailbox(email, role, known.has(email)))
}

async function inviteMailbox(email: string, role: WorkspaceRole, isKnown: boolean): Promise<AddressResult> {
  const body = { email, role }
  const checked = z.safeParse(inviteMember.body, body)
  if (!checked.success) return { email, ok: false, words: checked.error.issues[0]?.message ?? words.notInvited }
  if (isKnown) return { email, ok: true, words: words.already }
  return inviteOne({
    email,
    wish: `member ${email} ${role}`,
    send: async (idempotencyKey) => {
      await call(inviteMember, { body, idempotencyKey })
      return words.invited
    },
  })
}
