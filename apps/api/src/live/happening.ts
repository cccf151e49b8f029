import type { AuditAction } from '@latchkey/contract'
import type { RecordedEvent } from '../platform/bus.ts'

/** What watchers may hear of: an audit entry, or an opening of a share, which is one only the first time. */
export type Happening = Pick<RecordedEvent, 'action' | 'actor' | 'data' | 'at'> & {
  audit: Pick<RecordedEvent, 'id' | 'seq'> | null
}

export const happeningOf = ({ action, actor, data, at, id, seq }: RecordedEvent): Happening => ({
  action,
  actor,
  data,
  at,
  audit: { id, seq },
})

/** As one process tells another: JSON has no bigint. */
export type Told = Omit<Happening, 'at' | 'audit'> & { at: string; audit: { id: string; seq: string } | null }

export const tellHappening = ({ audit, at, ...rest }: Happening): Told => ({
  ...rest,
  at: at.toISOString(),
  audit: audit && { id: audit.id, seq: String(audit.seq) },
})

export const readHappening = ({ at, audit, ...rest }: Told): Happening => ({
  ...rest,
  action: rest.action as AuditAction,
  at: new Date(at),
  audit: audit && { id: audit.id, seq: BigInt(audit.seq) },
})
