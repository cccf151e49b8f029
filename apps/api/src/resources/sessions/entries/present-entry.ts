import type { SessionEntry } from '@latchkey/contract'

/** The one list of what leaves of an entry, for the shop, for outsiders and for the page: who wrote it down stays here. */
export const ENTRY_COLUMNS = 'e.id, e.seq, e.role, e.body, e.created_at'

export const presentEntry = ({ id, seq, role, body, created_at }: SessionEntry): SessionEntry => ({
  id,
  seq,
  role,
  body,
  created_at,
})
