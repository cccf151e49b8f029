import type { ResourceKind } from '@latchkey/contract'
import type { Grant } from '../platform/context.ts'
import type { FoundShare } from '../sharing/public/look-up-share.ts'

/** Whoever is at the other end of a socket. */
export type Viewer = { id: string; sessionId: string }

/** What one socket wishes to hear of. */
export type Wished = {
  /** The socket has no wish for it any more, or no right. */
  isOver: boolean
  send(text: string): void
  /** The watch is over from this side: the row says no. */
  end(event: 'refused' | 'access.ended'): void
}

type Watched = Wished & { resourceId: string }

export type PersonWatch = Watched & {
  by: 'id'
  /** null: nobody in particular, who may watch what anyone may read. */
  viewer: Viewer | null
  /** Where the client was when it was last here. */
  after: string | null
  /** The same for one person here, whatever tab; tells nothing to others. */
  presenceId: string
  /** How others who may know of them see them; null where they may not. */
  shownAs: { id: string; name: string } | null
  /** Those that it was last told are there. */
  presence: string | null
}

export type ShareWatch = Watched & {
  by: 'token'
  token: string
  /** null until the share was looked up. */
  kind: ResourceKind | null
  passFor: (shareId: string) => string | null
  since: Date | null
}

export type Watch = PersonWatch | ShareWatch

/** Of a pipeline, which is no resource: its records and its fields, for members. */
export type PipelineWatch = Wished & { by: 'pipeline'; pipelineId: string; viewer: Viewer | null }

/** What the rows say of a watch that stands. */
/** `customerId`: they watch as the job's customer, and not as anybody of the shop or invited by it. */
export type PersonStanding = { grant: Grant; name: string | null; customerId: string | null }
export type Standings = { people: Map<PersonWatch, PersonStanding>; shares: Map<ShareWatch, FoundShare> }
