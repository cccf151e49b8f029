import type { AccessKind, AccessOutcome } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import type { Pool } from 'pg'
import { inGroups } from '../../platform/in-groups.ts'
import type { Tally } from '../../platform/tally.ts'
import { FIRST_OPENING } from './first-opening.ts'

export type Entry = {
  shareId: string
  what: AccessKind
  outcome: AccessOutcome
  ip: string
  userAgent: string | null
  isBot: boolean
  recipient: string | null
  visitor: Buffer | null
}

type Granted = Entry & { outcome: 'granted'; isView: boolean; lockVersion: number }

/**
 * One statement for a group: looks at the shares again under their lock, counts the views, writes the entries of those that
 * still stand, and what follows a first opening. Shares are locked in the order of their ids, so that two groups never wait
 * for each other.
 */
export const GRANT = {
  name: 'access-grant',
  text: `with asked as (
      select * from unnest((select $1::uuid[]), (select $2::text[]), (select $3::text[]), (select $4::text[]),
        (select $5::bool[]), (select $6::bool[]), (select $7::text[]), (select $8::bytea[]), (select $9::int[]),
        (select $10::uuid[]))
        with ordinality as a(share_id, what, ip, user_agent, is_bot, is_view, recipient, visitor, lock_version, audit_id, n)
    ), standing as materialized (
      select id, lock_version, workspace_id, resource_id, notify_on_view from share
      where id = any(array(select share_id from asked)) and revoked_at is null and paused_at is null and (expires_at is null or expires_at > now())
      order by id for no key update
    ), granted as materialized (
      select a.* from asked a join standing s on s.id = a.share_id and s.lock_version = a.lock_version
    ), entries as (
      insert into access_entry (share_id, what, outcome, ip, user_agent, is_bot, is_view, recipient, visitor)
      select share_id, what, 'granted', ip, user_agent, is_bot, is_view, recipient, visitor from granted order by n
    ), counted as (
      update share s set view_count = s.view_count + v.views, last_viewed_at = now()
      from (
        select share_id, count(*)::int as views, (array_agg(audit_id order by n))[1] as audit_id
        from granted where is_view group by share_id
      ) v
      where s.id = v.share_id
      returning s.id, v.audit_id, s.view_count = v.views as is_first
    ), ${FIRST_OPENING}
    select n::int, null as job from granted
    union all
    select null, job from told`,
}

const REFUSE = {
  name: 'access-refuse',
  text: `insert into access_entry (share_id, what, outcome, ip, user_agent, is_bot, recipient, visitor)
    select a.* from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bool[], $7::text[], $8::bytea[])
      as a(share_id, what, outcome, ip, user_agent, is_bot, recipient, visitor)
    where exists (select 1 from share where id = a.share_id)`,
}

/** Attempts past a limit from one place are written at once the first time, then once a minute with their number. */
const GATHERED_MS = 60_000

type Gathered = { entry: Entry | null; times: number }

export type AccessLog = ReturnType<typeof createAccessLog>
type Log = { error(details: object, message: string): void }

/** Written in groups: one share that everybody opens is then as quick as many, for its row is locked once a group. */
export function createAccessLog(pool: Pool, tally: Tally, log: () => Log | undefined) {
  const gathered = new Map<string, Gathered>()
  const complain = (error: unknown) => log()?.error({ err: error }, 'the access log could not be written')

  const grant = inGroups<Granted, boolean>(async (group) => {
    const { rows } = await pool.query<{ n: number | null }>({ ...GRANT, values: grantedValues(group) })
    const written = new Set(rows.map(({ n }) => n))
    written.delete(null)
    tally.add('share_attempt', 'granted', written.size)
    return group.map((_, i) => written.has(i + 1))
  })
  const writeRefusal = inGroups<Entry, void>(async (group) => {
    await pool.query({ ...REFUSE, values: refusedValues(group) })
    return []
  })
  const refuse = (entry: Entry) => {
    tally.add('share_attempt', entry.outcome)
    void writeRefusal(entry).catch(complain)
  }

  const writeTimes = (entry: Entry, times: number) =>
    pool.query(
      `insert into access_entry (share_id, what, outcome, ip, user_agent, is_bot, times)
       select $1, $2, $3, $4, $5, $6, $7 where exists (select 1 from share where id = $1)`,
      [entry.shareId, entry.what, entry.outcome, entry.ip, entry.userAgent, entry.isBot, times],
    )

  async function writeGathered() {
    const due = [...gathered.values()]
    gathered.clear()
    for (const { entry, times } of due) if (entry && times > 0) await writeTimes(entry, times).catch(complain)
  }
  const clock = setInterval(() => void writeGathered(), GATHERED_MS).unref()

  return {
    /** Answers once it is committed: true, or false where the share no longer stood by then and nothing was written. */
    grant,
    /** A refusal. Nobody waits for it, so that it takes no longer than where there is nothing to write. */
    refuse,
    /** A refusal past a limit. The first under a key is made and has its entry, the others only add to the number. */
    async gather(key: string, makeFirst: () => Promise<Entry | null>) {
      const known = gathered.get(key)
      if (known) {
        known.times++
        if (known.entry) tally.add('share_attempt', known.entry.outcome)
        return
      }
      const mine: Gathered = { entry: null, times: 0 }
      gathered.set(key, mine)
      mine.entry = await makeFirst().catch(() => null)
      if (mine.entry) refuse(mine.entry)
    },
    async close() {
      clearInterval(clock)
      await writeGathered()
    },
  }
}

const grantedValues = (group: Granted[]) => [
  group.map(({ shareId }) => shareId),
  group.map(({ what }) => what),
  group.map(({ ip }) => ip),
  group.map(({ userAgent }) => userAgent),
  group.map(({ isBot }) => isBot),
  group.map(({ isView }) => isView),
  group.map(({ recipient }) => recipient),
  group.map(({ visitor }) => visitor),
  group.map(({ lockVersion }) => lockVersion),
  group.map(() => newId()),
]

const refusedValues = (group: Entry[]) => [
  group.map(({ shareId }) => shareId),
  group.map(({ what }) => what),
  group.map(({ outcome }) => outcome),
  group.map(({ ip }) => ip),
  group.map(({ userAgent }) => userAgent),
  group.map(({ isBot }) => isBot),
  group.map(({ recipient }) => recipient),
  group.map(({ visitor }) => visitor),
]
