import { IS_ACTIVE } from './shares/select-shares.ts'

/** Columns of a list over resources `r`: how many people by name, and how many links that work now. */
export const REACH = `(select count(*)::int from collaborator c where c.resource_id = r.id) as reach_people,
  (select count(*)::int from share s where s.resource_id = r.id and ${IS_ACTIVE}) as reach_links`

export type ReachRow = { reach_people: number; reach_links: number }
