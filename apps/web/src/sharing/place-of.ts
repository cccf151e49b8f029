import type { ResourceKind } from '@latchkey/contract'

const lists: Record<ResourceKind, string> = {
  repair_request: '/repair-requests',
  job: '/jobs',
  session: '/sessions',
  saved_filter: '/saved-filters',
}

/** Where the shared thing itself is. */
export const placeOf = ({ kind, id }: { kind: ResourceKind; id: string }) => `${lists[kind]}/${id}`
