import type { ResourceKind } from '@latchkey/contract'
import type { Services } from '../platform/context.ts'

/** Where the people of a shop, and collaborators, have each kind in the app: the id follows. */
const PATHS = {
  repair_request: '/repair-requests/',
  job: '/jobs/',
  session: '/sessions/',
  saved_filter: '/saved-filters/',
} satisfies Record<ResourceKind, string>

export const appAddress = ({ config }: Pick<Services, 'config'>, { kind, id }: { kind: ResourceKind; id: string }) =>
  `${config.appUrl}${PATHS[kind]}${id}`
