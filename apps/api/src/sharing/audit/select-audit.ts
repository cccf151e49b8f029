import type { ActorKind, AuditEntry, ResourceKind } from '@latchkey/contract'

export type AuditRow = {
  seq: string
  id: string
  action: string
  actor_kind: ActorKind
  actor_id: string | null
  actor_name: string | null
  data: Record<string, unknown>
  at: Date
  resource_id: string | null
  resource_kind: ResourceKind
  resource_title: string
}

export const COLUMNS = `e.seq, e.id, e.action, e.actor_kind, e.actor_id, e.actor_name, e.data, e.at,
  r.id as resource_id, r.kind as resource_kind, r.title as resource_title`

export type AuditFilters = {
  resource_id?: string | undefined
  actor?: string | undefined
  action?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** The workspace's entries that a person may read: not those of somebody else's private things. */
export function auditOfWorkspace(workspaceId: string, personId: string, filters: AuditFilters) {
  const values: unknown[] = [workspaceId, personId]
  const conditions = ["e.workspace_id = $1 and (r.id is null or r.visibility <> 'private' or r.owner_id = $2)"]
  const add = (condition: string, value: string | Date | undefined) => {
    if (value) conditions.push(condition.replace('?', `$${values.push(value)}`))
  }
  add('e.resource_id = ?', filters.resource_id)
  add('e.actor_id = ?', filters.actor)
  add('e.action = ?', filters.action)
  add('e.at >= ?', filters.from && new Date(filters.from))
  add('e.at < ?', filters.to && new Date(filters.to))
  const from = `from audit_entry e left join resource r on r.id = e.resource_id where ${conditions.join(' and ')}`
  return { from, values }
}

export function presentAuditEntry(row: AuditRow): AuditEntry {
  return {
    id: row.id,
    action: row.action,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    resource: row.resource_id ? { id: row.resource_id, kind: row.resource_kind, title: row.resource_title } : null,
    data: row.data,
    at: row.at,
  }
}
