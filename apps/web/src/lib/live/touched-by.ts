import type * as contract from '@latchkey/contract'
import type { LiveEvent } from '@latchkey/contract'
import type { Query } from '@tanstack/react-query'

type ReadPath<T> = T extends { method: 'GET'; path: infer Path } ? Path : never
/** Every address that is read: paths and not endpoints, whose schemas every page would load. */
type Path = { [Name in keyof typeof contract]: ReadPath<(typeof contract)[Name]> }[keyof typeof contract]

const details: Path[] = ['/v1/repair-requests/:id', '/v1/jobs/:id', '/v1/sessions/:id', '/v1/saved-filters/:id']
const lists: Path[] = ['/v1/repair-requests', '/v1/jobs', '/v1/sessions', '/v1/saved-filters']
const ofJob: Path[] = ['/v1/jobs/:id/tasks', '/v1/jobs/:id/edits', '/v1/admin/customer-jobs/pending']
/** The same to its customer, in the portal. */
const ownLists: Path[] = ['/v1/customer/jobs', '/v1/customer/dashboard', '/v1/customer/messages']
const ofOwnJob: Path[] = [
  ...ownLists,
  '/v1/customer/jobs/:id',
  '/v1/customer/jobs/:id/tasks',
  '/v1/customer/jobs/:id/history',
]
const filtered: Path[] = [
  '/v1/saved-filters/:id/records',
  '/v1/saved-filters/:id/records/:record_id',
  '/v1/saved-filters/:id/records/:record_id/comments',
]
const ofRecord: Path[] = ['/v1/records/:id', '/v1/records/:id/edits', '/v1/records/:id/comments']
const history: Path[] = ['/v1/audit', '/v1/resources/:id/audit']
const links: Path[] = ['/v1/resources/:id/shares', '/v1/shares', '/v1/shares/:share', '/v1/resources/:id/audience']
const people: Path[] = ['/v1/resources/:id/collaborators', '/v1/resources/:id/audience', '/v1/shared-with-me']
const openings: Path[] = ['/v1/shares/:share/access-log', '/v1/shares/:share/analytics', '/v1/shares/analytics']

/** What shows the thing that an event is about. A name before the dot stands for all of its events. */
const shownBy: Record<string, readonly Path[]> = {
  repair_request: [...details, ...lists],
  job: [...details, ...lists, ...ofJob, ...ofOwnJob],
  'job.note_added': ['/v1/jobs/:id/notes'],
  message: ['/v1/jobs/:id/messages', '/v1/customer/jobs/:id/messages', ...ownLists],
  session: [...details, ...lists],
  saved_filter: [...details, ...lists, ...filtered],
  // To whoever watches a saved filter or a table, of the table.
  record: [...filtered, ...ofRecord],
  pipeline: ['/v1/saved-filters/:id', '/v1/pipelines/:id', ...filtered],
  file: [...details, '/v1/customer/jobs/:id'],
  comment: ['/v1/resources/:id/comments'],
  response: ['/v1/resources/:id/responses'],
  share: [...links, ...details, ...lists],
  'share.opened': [...links, ...openings],
  collaborator: [...people, ...details, ...lists],
  visibility: [...people, ...details, ...lists, '/v1/resources/:id/visibility'],
  access_request: ['/v1/access-requests', ...people],
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

export type Touches = (query: Pick<Query, 'queryKey'>) => boolean

/** Which queries are to be read anew: those of the thing itself, of what the event names, and lists over everything. */
export function isTouchedBy(event: LiveEvent): Touches {
  const [family = ''] = event.event.split('.')
  const paths = new Set<unknown>([...(shownBy[event.event] ?? shownBy[family] ?? []), ...(event.id ? history : [])])
  const named = new Set([event.resource_id, ...Object.values(event.data)])
  return ({ queryKey }) => {
    if (!paths.has(queryKey[0])) return false
    const ids = JSON.stringify(queryKey).match(uuid)
    return ids === null || ids.some((id) => named.has(id))
  }
}

/** A table, and what is open of one of its records; its lists are looked after by those who show them. */
export const isOfTable =
  (id: string): Touches =>
  ({ queryKey }) =>
    queryKey[0] === '/v1/pipelines/:id' ? isAbout(id)({ queryKey }) : ofRecord.some((path) => path === queryKey[0])

/** What was read about one thing, under whatever name. */
export const isAbout =
  (id: string) =>
  ({ queryKey }: Pick<Query, 'queryKey'>): boolean =>
    JSON.stringify(queryKey).includes(id)

/** The same, and lists that show it among others. */
export const isShowing =
  (id: string) =>
  ({ queryKey, state }: Pick<Query, 'queryKey' | 'state'>): boolean =>
    isAbout(id)({ queryKey }) || (JSON.stringify(state.data) ?? '').includes(id)
