import type { AccessMode, ResourceKind, ShareType } from '@latchkey/contract'
import type { Pool } from 'pg'
import { inGroups } from '../../platform/in-groups.ts'
import { hashToken } from '../../platform/tokens.ts'
import type { Kind, Kinds } from '../kind.ts'

export type FoundShare = {
  id: string
  share_type: ShareType
  access_mode: AccessMode
  lock_version: number
  expires_at: Date | null
  max_views: number | null
  shared_fields: string[]
  on_filter_exit: 'block' | 'drop'
  is_gone: boolean
  is_expired: boolean
  is_paused: boolean
  is_used_up: boolean
  /** The database's clock, in milliseconds. */
  now_ms: number
  resource_id: string
  workspace_id: string
  kind: ResourceKind
  title: string
  brand_name: string
  brand_accent: string | null
  brand_logo: string | null
  /** As the kind's SQL made it; null where it was not asked for, unless it is light. */
  content: unknown
}

const COLUMNS = `s.id, s.share_type, s.access_mode, s.lock_version, s.expires_at, s.max_views,
  s.shared_fields, s.on_filter_exit,
  t.is_retired or s.revoked_at is not null as is_gone, s.expires_at is not null and s.expires_at <= now() as is_expired,
  s.paused_at is not null as is_paused, s.max_views is not null and s.view_count >= s.max_views as is_used_up,
  floor(extract(epoch from now()) * 1000)::float8 as now_ms,
  r.id as resource_id, r.workspace_id, r.kind, r.title, w.name as brand_name, w.accent as brand_accent,
  l.hash as brand_logo`

/** `(select $1)`: one plan for groups of any size, see find-grant.ts. */
const FROM = `from unnest((select $1::bytea[])) with ordinality a(hash, n)
  cross join lateral (
    select id, false as is_retired from share where token_hash = a.hash
    union all select share_id, true from share_token where hash = a.hash
  ) t
  join share s on s.id = t.id
  join resource r on r.id = s.resource_id and r.deleted_at is null
  join workspace w on w.id = r.workspace_id
  left join workspace_logo l on l.workspace_id = w.id`

export type LookUpShare = ReturnType<typeof createLookUp>

/** With what its page needs, and without. They take the hashes of all who ask at once. */
export function lookUpStatements(kinds: Kinds) {
  const all = Object.entries(kinds)
  const light = all.filter(([, { contentIsLight }]) => contentIsLight)
  return {
    bare: { name: 'share-look-up', text: `select a.n::int, ${COLUMNS}, ${contentOf(light)} as content ${FROM}` },
    whole: { name: 'share-look-up-whole', text: `select a.n::int, ${COLUMNS}, ${contentOf(all)} as content ${FROM}` },
  }
}

function contentOf(kinds: [string, Pick<Kind, 'contentSql'>][]) {
  const contents = kinds.map(([kind, { contentSql }]) => `when '${kind}' then (${contentSql})`)
  return contents.length > 0 ? `case r.kind ${contents.join(' ')} end` : 'null'
}

/**
 * A share by its token, in one prepared statement. A token that nobody has, one that was replaced and one that was stopped
 * take the same road.
 */
export function createLookUp(pool: Pool, kinds: Kinds) {
  const { bare, whole } = lookUpStatements(kinds)
  const lookUpBy = (statement: typeof bare) =>
    inGroups<Buffer, FoundShare | null>(async (hashes) => {
      const { rows } = await pool.query<FoundShare & { n: number }>({ ...statement, values: [hashes] })
      const found = new Map(rows.map((row) => [row.n, row]))
      return hashes.map((_, i) => found.get(i + 1) ?? null)
    })
  const [lookUp, lookUpWhole] = [lookUpBy(bare), lookUpBy(whole)]
  return (token: string, { withContent }: { withContent: boolean }): Promise<FoundShare | null> =>
    (withContent ? lookUpWhole : lookUp)(hashToken(token))
}
