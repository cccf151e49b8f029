import type { RefusalKind, ResourceKind, SecurityReport } from '@latchkey/contract'
import type { MemberContext } from '../../platform/context.ts'
import { DAYS, readPeriod } from './read-period.ts'

type Query = { from?: string | undefined; to?: string | undefined }

const IN_PERIOD = `f.workspace_id = $1 and f.hour >= date_trunc('hour', $2::timestamptz) and f.last_at < $3::timestamptz`

const kinds = ['login', 'limit', 'refused'] as const satisfies RefusalKind[]
const TIMES = kinds
  .map((what) => `coalesce(sum(f.times) filter (where f.what = '${what}'), 0)::int as ${what}`)
  .join(', ')

const BY_DAY = `select to_char(d.day, 'YYYY-MM-DD') as day, coalesce(c.login, 0) as login, coalesce(c."limit", 0) as "limit",
    coalesce(c.refused, 0) as refused
  from ${DAYS} left join (
    select (f.hour at time zone 'UTC')::date as day, ${TIMES.replace('as limit', 'as "limit"')} from refusal f
    where ${IN_PERIOD} group by 1
  ) c on c.day = d.day::date order by d.day`

const SOURCES = `select f.what, f.ip, f.who, sum(f.times)::int as times, max(f.last_at) as last_at,
    (select a.name from account a where a.id = nullif(f.who, '')::uuid) as account_name,
    (select concat_ws(' ', c.first_name, c.last_name) from customer c
      where c.id = nullif(f.who, '')::uuid and c.workspace_id = $1) as customer_name
  from refusal f where ${IN_PERIOD} group by 1, 2, 3 order by 4 desc, 5 desc limit 50`

/** A person mistypes a few times, from one place. */
const UNUSUAL = { refused: 10, networks: 5 }

const REFUSED = `from share s join resource r on r.id = s.resource_id join access_entry e on e.share_id = s.id
  where s.workspace_id = $1 and (r.visibility <> 'private' or r.owner_id = $4) and e.outcome <> 'granted'
    and e.at >= $2::timestamptz and e.at < $3::timestamptz`

const UNUSUAL_OPENINGS = `select s.id as share_id, r.id, r.kind, r.title, sum(e.times)::int as refused,
    count(distinct e.ip)::int as networks, max(e.at) as last_at
  ${REFUSED} group by s.id, r.id
  having sum(e.times) >= ${UNUSUAL.refused} or count(distinct e.ip) >= ${UNUSUAL.networks}
  order by 5 desc, 7 desc limit 50`

/** Of the shop $1, from $2 to before $3; those of links as $4 may see them. */
export const securityStatements = {
  days: BY_DAY,
  sources: SOURCES,
  refused: `select coalesce(sum(e.times), 0)::int as times ${REFUSED}`,
  unusual: UNUSUAL_OPENINGS,
}

type Source = Omit<SecurityReport['sources'][number], 'who'> & {
  who: string
  account_name: string | null
  customer_name: string | null
}
type Opening = { share_id: string; id: string; kind: ResourceKind; title: string } & Pick<
  SecurityReport['unusual_openings'][number],
  'refused' | 'networks' | 'last_at'
>

/** What a shop should look at. One question after the other, as in reports. */
export async function getSecurity(ctx: MemberContext, query: Query): Promise<SecurityReport> {
  const period = readPeriod(query)
  const { pool, workspace, person } = ctx
  const values = [workspace.id, period.from, period.to]
  const days = await pool.query<SecurityReport['by_day'][number]>(securityStatements.days, values)
  const sources = await pool.query<Source>(securityStatements.sources, values)
  const refused = await pool.query<{ times: number }>(securityStatements.refused, [...values, person.id])
  const openings = await pool.query<Opening>(securityStatements.unusual, [...values, person.id])
  const sum = (what: RefusalKind) => days.rows.reduce((total, day) => total + day[what], 0)
  return {
    ...period,
    counts: {
      login: sum('login'),
      limit: sum('limit'),
      refused: sum('refused'),
      openings_refused: refused.rows[0]?.times ?? 0,
    },
    by_day: days.rows,
    sources: sources.rows.map(presentSource),
    unusual_openings: openings.rows.map(({ id, kind, title, ...rest }) => ({ ...rest, resource: { id, kind, title } })),
  }
}

function presentSource({ who, account_name, customer_name, ...source }: Source): SecurityReport['sources'][number] {
  if (customer_name !== null) return { ...source, who: { kind: 'customer', id: who, name: customer_name } }
  return { ...source, who: account_name === null ? null : { kind: 'account', id: who, name: account_name } }
}
