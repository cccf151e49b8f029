import { FilterConfig, type SavedFilter, type Visibility } from '@latchkey/contract'
import * as z from 'zod/mini'
import { REACH, type ReachRow } from '../../../sharing/reach.ts'

export const COLUMNS = `r.id, r.title as name, r.visibility, r.version, r.created_at, r.updated_at,
  f.filter_config, p.id as pipeline_id, p.name as pipeline_name, a.id as owner_id, a.name as owner_name, ${REACH}`

export const FROM = `from resource r join saved_filter f on f.id = r.id join pipeline p on p.id = f.pipeline_id
  join account a on a.id = r.owner_id`

export type SavedFilterRow = ReachRow & {
  id: string
  name: string
  visibility: Visibility
  version: number
  created_at: Date
  updated_at: Date
  filter_config: unknown
  pipeline_id: string
  pipeline_name: string
  owner_id: string
  owner_name: string
}

/** In the place of what is stored and is none: it names no field, and so matches nothing. */
const UNREADABLE: FilterConfig = {
  groups: [{ logic: 'AND', filters: [{ field: '', operator: 'is_empty' }] }],
  groupLogic: 'AND',
}

export function presentSavedFilter(row: SavedFilterRow): SavedFilter {
  const { owner_id, owner_name, reach_people, reach_links, pipeline_name, filter_config, ...filter } = row
  return {
    ...filter,
    pipeline: { id: row.pipeline_id, name: pipeline_name },
    filter_config: z.safeParse(FilterConfig, filter_config).data ?? UNREADABLE,
    owner: { id: owner_id, name: owner_name },
    reach: { people: reach_people, links: reach_links },
  }
}
