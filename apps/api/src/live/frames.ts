import type { LiveEvent } from '@latchkey/contract'
import type { Watch } from './watch.ts'

export const frame = (event: LiveEvent) => JSON.stringify(event)

type Named = Pick<LiveEvent, 'resource_id' | 'token'>

/** How the client calls what it watches. The id of what a share opens stays here. */
const nameOf = (watch: Watch): Named =>
  watch.by === 'id' ? { resource_id: watch.resourceId } : { resource_id: null, token: watch.token }

/** What is about the watch itself. */
export const eventFrame = (watch: Watch, event: string, data: LiveEvent['data'] = {}) =>
  frame({ event, ...nameOf(watch), at: new Date().toISOString(), data })
