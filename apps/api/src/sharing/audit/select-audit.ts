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
  key_name: string | null
  key_hint: string
}

export const COLUMNS = `e.seq, e.id, e.action, e.actor_kind, e.actor_id, e.actor_name, e.data, e.at,
  r.id as resource_id, r.kind as resource_kind, r.title as resource_title,
  k.name as key_name, k.hint as key_hint`

export type AuditFilters = {
  resource_id?: string | undefined
  actor?: string | undefined
  action?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** Which entries: the tail of a statement, and what it is given. */
export type AuditSelection = { from: string; values: unknown[] }

/** The workspace's entries that a person may read: not those of somebody else's private things. */
export function auditOfWorkspace(workspaceId: string, personId: string | null, filters: AuditFilters): AuditSelection {
  const mine = "e.workspace_id = $1 and (r.id is null or r.visibility <> 'private' or r.owner_id = $2)"
  return select('left join', mine, [workspaceId, personId], filters)
}

/** All of one resource, for whoever may read its history. */
export const auditOfResource = (resourceId: string, filters: Omit<AuditFilters, 'resource_id'>): AuditSelection =>
  select('join', 'e.resource_id = $1', [resourceId], filters)

function select(join: 'join' | 'left join', condition: string, values: unknown[], filters: AuditFilters) {
  const conditions = [condition]
  const add = (condition: string, value: string | Date | undefined) => {
    if (value) conditions.push(condition.replace('?', `$${values.push(value)}`))
  }
  add('e.resource_id = ?', filters.resource_id)
  add('e.actor_id = ?', filters.actor)
  add(filters.action?.includes('.') ? 'e.action = ?' : "split_part(e.action, '.', 1) = ?", filters.action)
  add('e.at >= ?', filters.from && new Date(filters.from))
  add('e.at < ?', filters.to && new Date(filters.to))
  const from = `from audit_entry e ${join} resource r on r.id = e.resource_id
    left join api_key k on e.actor_kind = 'key' and k.id = e.actor_id where ${conditions.join(' and ')}`
  return { from, values }
}

export function presentAuditEntry(row: AuditRow): AuditEntry {
  return {
    id: row.id,
    action: row.action,
    actor: {
      ...{ kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
      ...(row.key_name !== null && { key: { name: row.key_name, hint: row.key_hint } }),
    },
    resource: row.resource_id ? { id: row.resource_id, kind: row.resource_kind, title: row.resource_title } : null,
    data: row.data,
    at: row.at,
  }
}
