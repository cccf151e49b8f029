import type { listMembers, ReplyOf } from '@latchkey/contract'

export type Member = ReplyOf<typeof listMembers>['results'][number]

/** What a person is called here; before they joined only their address is known. */
export const callOf = (member: Member) => member.name ?? member.email
