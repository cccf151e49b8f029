import type { Pool } from 'pg'
import type { FoundShare } from '../sharing/public/look-up-share.ts'
import type { Happening } from './happening.ts'

/** One share that everybody opens is told of so often, with the count that it has by then. */
const GATHER_MS = 200

/** The first opening has been written down as well; with its id it is not told of twice. */
const FIND = {
  name: 'live-openings',
  text: `select s.id, s.resource_id, s.view_count, a.id as audit_id, a.seq::text, now() as at
    from share s left join lateral (
      select id, seq from audit_entry where workspace_id = s.workspace_id and at > now() - interval '10 seconds'
        and action = 'share.opened' and data ->> 'share_id' = s.id::text limit 1) a on true
    where s.id = any($1::uuid[])`,
}

type Row = { id: string; resource_id: string; view_count: number; audit_id: string | null; seq: string; at: Date }

type Outside = {
  /** Somebody here watches it. */
  isWatched(resourceId: string): boolean
  tell(resourceId: string, happening: Happening): void
  /** Says it to the other processes; null where there are none. */
  say: ((body: { opened: Record<string, string> }) => void) | null
}

/** Openings of shares, told to those who may share. Where nobody watches it is a look into a map. */
export function createOpenings(pool: Pool, { isWatched, tell, say }: Outside) {
  /** Share and resource. */
  let noted = new Map<string, string>()
  const told = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined

  async function tellOf(opened: Map<string, string>) {
    const ids = [...opened].filter(([, resourceId]) => isWatched(resourceId)).map(([id]) => id)
    if (ids.length === 0) return
    const { rows } = await pool.query<Row>({ ...FIND, values: [ids] })
    for (const row of rows) tell(row.resource_id, happeningOf(row))
  }

  function happeningOf({ id: share_id, view_count, audit_id, seq, at }: Row): Happening {
    for (const [id, when] of told) if (when < Date.now() - 30_000) told.delete(id)
    const isFirst = audit_id !== null && !told.has(audit_id)
    if (isFirst) told.set(audit_id, Date.now())
    const actor = { kind: 'share' as const, id: share_id, name: null }
    const audit = isFirst ? { id: audit_id, seq: BigInt(seq) } : null
    return { action: 'share.opened', actor, data: { share_id, view_count }, at, audit }
  }

  function flush() {
    const opened = noted
    noted = new Map()
    timer = undefined
    say?.({ opened: Object.fromEntries(opened) })
    // It is told of, or it is not: the count is right at the next one.
    tellOf(opened).catch(() => undefined)
  }

  return {
    note({ id, resource_id }: Pick<FoundShare, 'id' | 'resource_id'>) {
      if (!say && !isWatched(resource_id)) return
      noted.set(id, resource_id)
      timer ??= setTimeout(flush, GATHER_MS).unref()
    },
    hear: (opened: Record<string, string>) => void tellOf(new Map(Object.entries(opened))).catch(() => undefined),
    close: () => clearTimeout(timer),
  }
}
