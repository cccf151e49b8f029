import type { Origin, Session, Visibility } from '@latchkey/contract'
import { REACH, type ReachRow } from '../../sharing/reach.ts'

export const COLUMNS = `r.id, r.title, r.visibility, r.version, r.created_at, r.updated_at,
  s.origin, s.entries_total, s.started_at, a.id as owner_id, a.name as owner_name, ${REACH}`

export const FROM = `from resource r join session s on s.id = r.id join account a on a.id = r.owner_id`

export type SessionRow = ReachRow & {
  id: string
  title: string
  visibility: Visibility
  version: number
  created_at: Date
  updated_at: Date
  origin: Origin
  entries_total: number
  started_at: Date | null
  owner_id: string
  owner_name: string
}

export function presentSession(row: SessionRow): Session {
  const { owner_id, owner_name, reach_people: people, reach_links: links, ...session } = row
  return { ...session, owner: { id: owner_id, name: owner_name }, reach: { people, links } }
}
