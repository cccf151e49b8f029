import type { Origin, SessionContent } from '@latchkey/contract'
import type { Kind } from '../../sharing/kind.ts'
import { pageOfEntries } from './entries/page-of-entries.ts'

/** Names each field that leaves. The entries have a call of their own. */
const CONTENT = `select json_build_object(
    'title', r.title, 'origin', s.origin, 'entries_total', s.entries_total, 'started_at', s.started_at)
  from session s where s.id = r.id`

type Content = { title: string; origin: Origin; entries_total: number; started_at: string | null }

export function presentSessionContent(content: unknown): SessionContent {
  const { started_at, ...shown } = content as Content
  return { ...shown, started_at: started_at === null ? null : new Date(started_at) }
}

export const sessionKind: Kind = { contentSql: CONTENT, presentContent: presentSessionContent, pageOfEntries }
