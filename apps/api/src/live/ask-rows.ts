import type { Pool } from 'pg'
import { IDLE_DAYS } from '../platform/session-life.ts'
import { findOwnGrants } from '../portal/jobs/find-own-grants.ts'
import type { SharingServices } from '../sharing/context.ts'
import { findGrants } from '../sharing/grants/find-grant.ts'
import { readPass } from '../sharing/public/share-pass.ts'
import { standingOf } from '../sharing/public/share-standing.ts'
import type { PersonWatch, ShareWatch, Standings, Watch } from './watch.ts'

type Rows = Pick<SharingServices, 'pool' | 'sealer' | 'lookUpShare'>

/** Of all these watches those that stand by the rows as they are now: one statement for all people, one for all shares. */
export async function askRows(rows: Rows, watches: Iterable<Watch>, withContent: boolean): Promise<Standings> {
  const all = [...watches].filter(({ isOver }) => !isOver)
  const [people, shares] = await Promise.all([
    askPeople(
      rows,
      all.filter((watch) => watch.by === 'id'),
    ),
    askShares(
      rows,
      all.filter((watch) => watch.by === 'token'),
      withContent,
    ),
  ])
  return { people, shares }
}

const SESSIONS = {
  name: 'live-sessions',
  text: `select s.id, a.name from auth_session s join account a on a.id = s.account_id
    where s.id = any($1::uuid[]) and s.expires_at > now() and s.last_seen_at > now() - interval '${IDLE_DAYS} days'`,
}

/**
 * Who is signed in still, and what they may do with what they watch. One person counts once, however many tabs they have, and
 * so do all that are nobody in particular.
 */
async function askPeople({ pool }: Rows, watches: PersonWatch[]): Promise<Standings['people']> {
  if (watches.length === 0) return new Map()
  const keyOf = ({ resourceId, viewer }: PersonWatch) => `${resourceId} ${viewer?.id ?? ''}`
  const asked = new Map(watches.map((watch) => [keyOf(watch), watch]))
  const pairs = [...asked.values()].map(({ resourceId, viewer }) => ({ resourceId, accountId: viewer?.id ?? null }))
  const [grants, own, names] = await Promise.all([
    findGrants(pool, pairs),
    findOwnGrants(pool, pairs),
    findNames(pool, watches),
  ])
  const found = [...asked.keys()].map((key, i) => {
    const [grant, mine] = [grants[i] ?? null, own[i] ?? null]
    return [key, grant ? { grant, customerId: null } : mine] as const
  })
  const rightsOf = new Map(found)

  const standing: Standings['people'] = new Map()
  for (const watch of watches) {
    const rights = rightsOf.get(keyOf(watch))
    const name = watch.viewer ? names.get(watch.viewer.sessionId) : null
    if (rights?.grant.capabilities.includes('view') && name !== undefined) standing.set(watch, { ...rights, name })
  }
  return standing
}

/** Of the sessions that live. */
async function findNames(pool: Pool, watches: PersonWatch[]) {
  const ids = [...new Set(watches.flatMap(({ viewer }) => viewer?.sessionId ?? []))]
  if (ids.length === 0) return new Map<string, string>()
  const { rows } = await pool.query<{ id: string; name: string }>({ ...SESSIONS, values: [ids] })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A share is looked up once, however many watch it; what each visitor has shown of themselves is their own. */
export async function askShares(rows: Rows, watches: ShareWatch[], withContent: boolean): Promise<Standings['shares']> {
  const tokens = [...new Set(watches.map(({ token }) => token))]
  const looks = await Promise.all(tokens.map((token) => rows.lookUpShare(token, { withContent })))
  const found = new Map(tokens.map((token, i) => [token, looks[i] ?? null]))

  const standing: Standings['shares'] = new Map()
  for (const watch of watches) {
    const share = found.get(watch.token)
    if (!share || share.resource_id !== watch.resourceId) continue
    const pass = readPass(rows.sealer, share, watch.passFor(share.id))
    if (standingOf(share, pass) === 'open') standing.set(watch, share)
  }
  return standing
}
