import type { JobStatus, PortalReport } from '@latchkey/contract'
import type { MemberContext } from '../../platform/context.ts'
import { DAYS, type Period, readPeriod } from './read-period.ts'

type Query = { from?: string | undefined; to?: string | undefined }

/** Jobs `q` with their base rows `r` that came into the shop $1 from $2 to before $3. What one keeps to oneself is in no report. */
const CAME_IN = `resource r join job q on q.id = r.id
  where r.workspace_id = $1 and r.kind = 'job' and r.deleted_at is null and r.visibility <> 'private'
    and r.created_at >= $2::timestamptz and r.created_at < $3::timestamptz`

const SOURCES = `count(*)::int as total, count(*) filter (where q.source = 'portal')::int as portal,
  count(*) filter (where q.source = 'phone')::int as phone, count(*) filter (where q.source = 'counter')::int as counter`

const CUSTOMERS = `select (select count(*)::int from customer where workspace_id = $1) as total,
    count(distinct q.customer_id)::int as with_jobs,
    count(distinct q.customer_id) filter (where q.source = 'portal')::int as through_portal
  from ${CAME_IN}`

const BY_DAY = `select to_char(d.day, 'YYYY-MM-DD') as day, coalesce(c.portal, 0) as portal, coalesce(c.phone, 0) as phone,
    coalesce(c.counter, 0) as counter
  from ${DAYS} left join (
    select (r.created_at at time zone 'UTC')::date as day, ${SOURCES} from ${CAME_IN} group by 1
  ) c on c.day = d.day::date order by d.day`

const BY_TYPE = `select q.job_type, count(*)::int as jobs from ${CAME_IN} group by 1 order by 2 desc, 1 limit 50`

const BY_CUSTOMER = `select c.id, concat_ws(' ', c.first_name, c.last_name) as name, n.jobs from (
    select q.customer_id, count(*)::int as jobs from ${CAME_IN} and q.customer_id is not null
    group by 1 order by 2 desc, 1 limit 10
  ) n join customer c on c.id = n.customer_id order by n.jobs desc, c.id`

/** The edits `e` of the shop's jobs in the period. */
const EDITED = `edit e join resource r on r.id = e.subject_id
  where e.workspace_id = $1 and e.subject_kind = 'job' and r.visibility <> 'private'
    and e.created_at >= $2::timestamptz and e.created_at < $3::timestamptz`

/** Each step of the status ends a stage, which the step before began, or the job's coming in. Looked up once for each. */
const TURNAROUND = `with s as materialized (
    select e.before #>> '{}' as stage, extract(epoch from e.created_at - coalesce((
        select p.created_at from edit p where p.subject_id = e.subject_id and p.subject_kind = 'job'
          and p.field = 'status' and p.base_version < e.base_version order by p.base_version desc limit 1
      ), r.created_at)) / 3600 as hours
    from ${EDITED} and e.field = 'status' and e.before <> '"draft"'
  )
  select s.stage, count(*)::int as jobs, round(avg(s.hours)::numeric, 2)::float8 as average_hours,
    round(percentile_cont(0.5) within group (order by s.hours)::numeric, 2)::float8 as median_hours
  from s where s.hours >= 0 group by 1`

const EDITS = `select count(*)::int as total, count(*) filter (where e.actor_kind = 'customer')::int as by_customers,
    count(*) filter (where e.actor_kind <> 'customer')::int as by_shop, count(distinct e.subject_id)::int as jobs
  from ${EDITED} and e.field <> 'status'`

const RATINGS = `select s.score, count(g.score)::int as count from generate_series(1, 5) as s(score)
  left join (select g.score from job_rating g join resource r on r.id = g.job_id
    where r.workspace_id = $1 and r.deleted_at is null
      and g.updated_at >= $2::timestamptz and g.updated_at < $3::timestamptz) g on g.score = s.score
  group by 1 order by 1`

/** As links are counted everywhere: a view is one that got in. */
const OPENINGS = `select count(*) filter (where e.is_view)::int as granted,
    coalesce(sum(e.times) filter (where e.outcome <> 'granted' and e.what = 'open' and not e.is_bot), 0)::int as refused
  from share s join resource r on r.id = s.resource_id join access_entry e on e.share_id = s.id
  where s.workspace_id = $1 and r.visibility <> 'private' and (e.is_view or e.outcome <> 'granted')
    and e.at >= $2::timestamptz and e.at < $3::timestamptz`

/** Of the shop $1, from $2 to before $3. */
export const reportStatements = {
  customers: CUSTOMERS,
  jobs: `select ${SOURCES} from ${CAME_IN}`,
  days: BY_DAY,
  stages: TURNAROUND,
  types: BY_TYPE,
  people: BY_CUSTOMER,
  scores: RATINGS,
  edits: EDITS,
  openings: OPENINGS,
}

/** How the portal and the shop did in a time. One question after the other: a report leaves others their connections. */
export async function getReports(ctx: MemberContext, query: Query): Promise<PortalReport> {
  const period = readPeriod(query)
  const ask = asking(ctx, period)
  const { customers, jobs, days, types, people, scores, edits, openings } = reportStatements
  const stages = await ask<PortalReport['turnaround'][number]>(reportStatements.stages)
  const byCustomer = await ask<{ id: string; name: string; jobs: number }>(people)
  return {
    ...period,
    customers: only(await ask<PortalReport['customers']>(customers)),
    jobs: only(await ask<PortalReport['jobs']>(jobs)),
    submissions_by_day: await ask<PortalReport['submissions_by_day'][number]>(days),
    turnaround: STAGES.flatMap((stage) => stages.filter((one) => one.stage === stage)),
    by_type: await ask<PortalReport['by_type'][number]>(types),
    by_customer: byCustomer.map(({ jobs, ...customer }) => ({ customer, jobs })),
    ratings: ratingsOf(await ask<PortalReport['ratings']['by_score'][number]>(scores)),
    edits: only(await ask<PortalReport['edits']>(edits)),
    openings: only(await ask<PortalReport['openings']>(openings)),
  }
}

/** In the order in which a job comes through them. */
const STAGES: JobStatus[] = ['submitted', 'returned', 'approved', 'in_progress', 'on_hold']

const asking =
  ({ pool, workspace }: MemberContext, { from, to }: Period) =>
  async <Row extends object>(text: string) =>
    (await pool.query<Row>(text, [workspace.id, from, to])).rows

function only<Row>([row]: Row[]): Row {
  if (!row) throw new Error('an aggregate without its row')
  return row
}

function ratingsOf(by_score: PortalReport['ratings']['by_score']): PortalReport['ratings'] {
  const count = by_score.reduce((sum, one) => sum + one.count, 0)
  const points = by_score.reduce((sum, one) => sum + one.score * one.count, 0)
  return { count, average: count === 0 ? null : Math.round((points / count) * 100) / 100, by_score }
}
