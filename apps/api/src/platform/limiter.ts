import { createHash } from 'node:crypto'
import { mailboxKey } from '@latchkey/contract'
import type { Prisma } from '@latchkey/db'
import type { Pool } from 'pg'
import { AppError } from './app-error.ts'
import type { LimitName, Limits } from './limits.ts'

export type Limiter = ReturnType<typeof createLimiter>

/** What is past the limit is not counted: no row comes back. */
const TAKE = {
  name: 'limit-take',
  text: `insert into limit_counter as c (name, key, count, reset_at) values ($1, $2, $4, now() + make_interval(secs => $3))
    on conflict (name, key) do update set
      count = case when c.reset_at <= now() then excluded.count else c.count + excluded.count end,
      reset_at = case when c.reset_at <= now() then excluded.reset_at else c.reset_at end
    where c.reset_at <= now() or c.count + excluded.count <= $5
    returning count, ceil(extract(epoch from reset_at - now()))::int as wait`,
}

const WAIT = {
  name: 'limit-wait',
  text: `select ceil(extract(epoch from reset_at - now()))::int as wait from limit_counter
    where name = $1 and key = $2 and reset_at > now() and count >= $3`,
}

const LEFT = {
  name: 'limit-left',
  text: 'select count from limit_counter where name = $1 and key = $2 and reset_at > now()',
}

const GIVE_BACK = {
  name: 'limit-give-back',
  text: 'update limit_counter set count = greatest(count - 1, 0) where name = $1 and key = $2',
}

const UNLIMITED = 2_000_000_000

type Statement = { name: string; text: string; values: unknown[] }
type Run = <Row extends object>(statement: Statement) => Promise<Row[]>

/** Counters in PostgreSQL, one statement each: they survive a restart and hold over replicas. Keys are stored hashed. */
export function createLimiter(pool: Pool, limits: Limits) {
  return {
    ...countersOf(async <Row extends object>(statement: Statement) => (await pool.query<Row>(statement)).rows, limits),
    /** What is counted as part of a change: where that fails, nothing was. */
    within: (db: Prisma.TransactionClient) =>
      countersOf(<Row>({ text, values }: Statement) => db.$queryRawUnsafe<Row[]>(text, ...values), limits),
  }
}

function countersOf(run: Run, limits: Limits) {
  /** null: it would be past `most`. */
  async function count(name: LimitName, parts: string[], most: number, amount = 1) {
    if (amount > most) return null
    const values = [name, keyOf(parts), limits[name].seconds, amount, most]
    const [taken] = await run<{ count: number; wait: number }>({ ...TAKE, values })
    return taken ?? null
  }

  async function waitFor(name: LimitName, parts: string[], count: number) {
    const [found] = await run<{ wait: number }>({ ...WAIT, values: [name, keyOf(parts), count] })
    return found?.wait ?? null
  }

  return {
    /** Takes one of what is allowed, or throws `rate_limited`. */
    async take(name: LimitName, ...parts: string[]) {
      const taken = await count(name, parts, limits[name].count)
      if (!taken) throw tooMany((await waitFor(name, parts, 1)) ?? 1)
    },
    /** Throws where nothing is left, and takes nothing: for what is counted once it is there. */
    async requireLeft(name: LimitName, ...parts: string[]) {
      const wait = await waitFor(name, parts, limits[name].count)
      if (wait !== null) throw tooMany(wait)
    },
    /** How much is left in this period. */
    async left(name: LimitName, ...parts: string[]) {
      const [found] = await run<{ count: number }>({ ...LEFT, values: [name, keyOf(parts)] })
      return Math.max(0, limits[name].count - (found?.count ?? 0))
    },
    /** Takes so much of an amount, say of kilobytes, that is allowed in the same period. */
    async takeAmount(name: LimitName, { amount, most }: { amount: number; most: number }, ...parts: string[]) {
      const taken = await count(name, parts, most, amount)
      if (!taken) throw tooMany((await waitFor(name, parts, 1)) ?? limits[name].seconds)
    },
    /** Three fifths of it (3 of 5 an hour) for one mailbox and whoever causes it: beyond that no mail goes out. */
    async tryTakeForMailbox(name: LimitName, email: string, source: string) {
      const most = Math.ceil(limits[name].count * 0.6)
      return (await count(name, ['mailbox', mailboxKey(email), source], most)) !== null
    },
    /** For what waits instead of being refused: the seconds until it may happen, so many in each period to come. */
    async takeOrWait(name: LimitName, ...parts: string[]) {
      const { count: taken, wait } = (await count(name, parts, UNLIMITED)) ?? { count: 1, wait: 1 }
      const periods = Math.floor((taken - 1) / limits[name].count)
      return periods === 0 ? 0 : Math.max(1, wait) + (periods - 1) * limits[name].seconds
    },
    /** For an attempt that was right: only wrong ones use the limit up. */
    async giveBack(name: LimitName, ...parts: string[]) {
      await run({ ...GIVE_BACK, values: [name, keyOf(parts)] })
    },
  }
}

const keyOf = (parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16)

const tooMany = (wait: number) =>
  new AppError('rate_limited', { retryAfter: Math.max(1, wait), detail: `Try again in ${inWords(wait)}` })

function inWords(seconds: number) {
  if (seconds < 90) return `${Math.max(1, seconds)} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
