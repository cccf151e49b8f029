import type { Capability } from './capabilities.ts'

/** What belongs to one resource and has an address of its own. */
export const parts = ['share', 'file', 'access_request', 'response'] as const
export type Part = (typeof parts)[number]

/**
 * What a call asks of its caller before anything else is looked at. A call on a resource, or on a part of one, asks for a
 * capability instead: what somebody may not see is 404, what they may see but not do is 403. A call with a share's token
 * asks for what its mode gives. `named`: that anyone may look at it is not enough.
 */
export const accesses = ['anyone', 'person', 'member', 'admin'] as const
export type Access = (typeof accesses)[number]
export type Needs = Access | { resource: Capability; of?: Part; named?: true } | { share: Capability }

/** The kinds of caller that the rules tell apart, as seen from one workspace. */
export const callers = [
  'anonymous',
  'unverified',
  'stranger',
  'outsider',
  'former_member',
  'member',
  'admin',
  'owner',
] as const
export type Caller = (typeof callers)[number]
type Verdict = 'allowed' | 'unauthenticated' | 'forbidden'

/** The policy. An outsider belongs to another workspace and acts there: an id of this one does not exist for them. */
export const policy: Record<Access, Record<Caller, Verdict>> = {
  anyone: {
    anonymous: 'allowed',
    unverified: 'allowed',
    stranger: 'allowed',
    outsider: 'allowed',
    former_member: 'allowed',
    member: 'allowed',
    admin: 'allowed',
    owner: 'allowed',
  },
  person: {
    anonymous: 'unauthenticated',
    unverified: 'unauthenticated',
    stranger: 'allowed',
    outsider: 'allowed',
    former_member: 'allowed',
    member: 'allowed',
    admin: 'allowed',
    owner: 'allowed',
  },
  member: {
    anonymous: 'unauthenticated',
    unverified: 'unauthenticated',
    stranger: 'forbidden',
    outsider: 'allowed',
    former_member: 'forbidden',
    member: 'allowed',
    admin: 'allowed',
    owner: 'allowed',
  },
  admin: {
    anonymous: 'unauthenticated',
    unverified: 'unauthenticated',
    stranger: 'forbidden',
    outsider: 'allowed',
    former_member: 'forbidden',
    member: 'forbidden',
    admin: 'allowed',
    owner: 'allowed',
  },
}
