import type { PublicShareJson } from '@latchkey/contract'
import { job } from './job.tsx'
import type { AnyKind } from './public-kind.ts'
import { repairRequest } from './repair-request.tsx'
import { savedFilter } from './saved-filter.tsx'
import { session } from './session.tsx'

/** All of them. A kind that can be opened by a link and is missing here does not compile. */
export const publicKinds: Record<PublicShareJson['kind'], AnyKind> = {
  repair_request: repairRequest,
  job,
  session,
  saved_filter: savedFilter,
}
