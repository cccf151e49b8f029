import type { Capability } from './capabilities.ts'

/** What belongs to one resource and has an address of its own. */
export const parts = ['share', 'file', 'access_request', 'response'] as const
export type Part = (typeof parts)[number]

/**
 * What a call asks of its caller before anything else is looked at. A call on a resource, or on a part of one, asks for a
 * capability instead: what somebody may not see is 404, what they may see but not do is 403. A call with a share's token
 * asks for what its mode gives. `named`: that anyone may look at it is not enough; `ofShop`: nor is an
 * invitation from outside.
 */
export const accesses = ['anyone', 'person', 'customer', 'member', 'admin'] as const
export type Access = (typeof accesses)[number]
export type Needs = Access | { resource: Capability; of?: Part; named?: true; ofShop?: true } | { share: Capability }

/** The kinds of caller that the rules tell apart, as seen from one workspace. */
export const callers = [
  'anonymous',
  'unverified',
  'stranger',
  'outsider',
  'former_member',
  'customer',
  'deactivated_customer',
  'member',
  'admin',
  'owner',
] as const
export type Caller = (typeof callers)[number]
type Verdict = 'allowed' | 'unauthenticated' | 'forbidden'

/**
 * The policy. An outsider belongs to another workspace and acts there: an id of this one does not exist for them. A customer is
 * signed in at this one's portal.
 */
export const policy: Record<Access, Record<Caller, Verdict>> = {
  anyone: {
    anonymous: 'allowed',
    unverified: 'allowed',
    stranger: 'allowed',
    outsider: 'allowed',
    former_member: 'allowed',
    customer: 'allowed',
    deactivated_customer: 'allowed',
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
    customer: 'allowed',
    deactivated_customer: 'allowed',
    member: 'allowed',
    admin: 'allowed',
    owner: 'allowed',
  },
  customer: {
    anonymous: 'unauthenticated',
    unverified: 'unauthenticated',
    stranger: 'forbidden',
    outsider: 'forbidden',
    former_member: 'forbidden',
    customer: 'allowed',
    deactivated_customer: 'forbidden',
    member: 'forbidden',
    admin: 'forbidden',
    owner: 'forbidden',
  },
  member: {
    anonymous: 'unauthenticated',
    unverified: 'unauthenticated',
    stranger: 'forbidden',
    outsider: 'allowed',
    former_member: 'forbidden',
    customer: 'forbidden',
    deactivated_customer: 'forbidden',
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
    customer: 'forbidden',
    deactivated_customer: 'forbidden',
    member: 'forbidden',
    admin: 'allowed',
    owner: 'allowed',
  },
}
