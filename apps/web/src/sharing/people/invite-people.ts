import { addCollaborator, type CollaboratorRole } from '@latchkey/contract'
import * as z from 'zod/mini'
import { call } from '../../lib/call.ts'
import { type AddressResult, inviteOne } from '../../lib/invite-one.ts'
import { waitWords } from '../../lib/problem-words.ts'
import type { Person } from './use-people.ts'
import { words } from './words.ts'

const { add: say } = words

interface PeopleToInvite {
  id: string
  emails: readonly string[]
  role: CollaboratorRole
  people: readonly Person[]
}

/** Lets in one after the other. */
export async function invitePeople(
  { id, emails, role, people }: PeopleToInvite,
  onResult: (result: AddressResult) => void,
) {
  for (const email of emails) onResult(await inviteMailbox(id, email, role, hasAlready(people, email, role)))
}

/** Who is in with as much is not mailed again; who would get more, is. */
export const hasAlready = (people: readonly Person[], email: string, role: CollaboratorRole) =>
  people.find((person) => person.email === email && (person.role === role || person.role === 'contributor'))

async function inviteMailbox(
  id: string,
  email: string,
  role: CollaboratorRole,
  known: Person | undefined,
): Promise<AddressResult> {
  const body = { email, role }
  const checked = z.safeParse(addCollaborator.body, body)
  if (!checked.success) return { email, ok: false, words: checked.error.issues[0]?.message ?? say.refused }
  if (known) return { email, ok: true, words: say.already(known.role) }
  return inviteOne({
    email,
    wish: `${id} ${email} ${role}`,
    send: async (idempotencyKey) => {
      const { mail } = await call(addCollaborator, { params: { id }, body, idempotencyKey })
      return { sent: say.invited, waits: say.waits, none: say.noMail }[mail]
    },
    refused: ({ code, retryAfter }) =>
      code === 'rate_limited' ? say.tooQuick(waitWords(retryAfter ?? 3600)) : undefined,
  })
}
