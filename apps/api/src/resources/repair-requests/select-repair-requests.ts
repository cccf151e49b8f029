import type { Priority, RepairRequest, RepairStatus, Visibility } from '@latchkey/contract'
import { REACH, type ReachRow } from '../../sharing/reach.ts'

export const COLUMNS = `r.id, r.reference, r.title, r.visibility, r.version, r.created_at, r.updated_at,
  q.description, q.status, q.priority, q.property_id, p.label as property_label, p.city as property_city, ${REACH}`

export const FROM = `from resource r join repair_request q on q.id = r.id left join property p on p.id = q.property_id`

export type RepairRequestRow = ReachRow & {
  id: string
  reference: string
  title: string
  visibility: Visibility
  version: number
  created_at: Date
  updated_at: Date
  description: string
  status: RepairStatus
  priority: Priority
  property_id: string | null
  property_label: string
  property_city: string
}

export function presentRepairRequest(row: RepairRequestRow): RepairRequest {
  const { property_label, property_city, reach_people: people, reach_links: links, ...request } = row
  const property = row.property_id && { id: row.property_id, label: property_label, city: property_city }
  return { ...request, property: property || null, reach: { people, links } }
}
