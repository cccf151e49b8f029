import type * as contract from '@latchkey/contract'
import type { Endpoint } from '@latchkey/contract'

/** All that a call without input to check reads of an endpoint. */
type Light<E extends Endpoint> = Pick<E, 'method' | 'path'>

/**
 * What the first screen calls, without the contract's schemas: they would bring zod, a tenth of all that it loads.
 * The types hold each to the contract's own of the same name, whose answers these share in the cache.
 */
export const getMe = light<typeof contract.getMe>({ method: 'GET', path: '/v1/me' })
export const listMembers = light<typeof contract.listMembers>({ method: 'GET', path: '/v1/workspace/members' })

function light<E extends Endpoint>(definition: Light<E>): E {
  return { ...definition, reply: {} } as unknown as E
}
