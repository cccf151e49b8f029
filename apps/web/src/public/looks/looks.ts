import type { PageLook } from '@latchkey/contract'
import type { ComponentType } from 'react'
import type { PageOf } from '../page.tsx'
import { ClosedLook } from './closed.tsx'
import { InboxLook } from './inbox.tsx'
import { JobLook } from './job.tsx'
import { RepairRequestLook } from './repair-request.tsx'
import { SavedFilterLook } from './saved-filter.tsx'
import { SessionLook } from './session.tsx'

/** All of them, for the server; the script of each brings one. */
export const looks: { [Look in PageLook]: ComponentType<PageOf<Look>> } = {
  repair_request: RepairRequestLook,
  job: JobLook,
  session: SessionLook,
  saved_filter: SavedFilterLook,
  inbox: InboxLook,
  closed: ClosedLook,
}
