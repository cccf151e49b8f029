import { randomInt, timingSafeEqual } from 'node:crypto'
import { newId } from '@latchkey/db'
import type { Context, Services } from '../../platform/context.ts'
import type { Sealer } from '../../platform/sealer.ts'
import { hashToken, newToken } from '../../platform/tokens.ts'
import { transact } from '../../platform/transact.ts'

const MINUTES = 10
const TRIES = 5

/** For a share, or for the inbox of a mailbox where there is none. */
type Door = { id: string } | null

/**
 * Has a code mailed, if that mailbox may have one; the answer tells nothing about it. What is returned binds the code to
 * the browser that asked: one secret for all its codes, so that asking for one ends none of another door. At the same door
 * only the newest that was mailed counts.
 */
export async function requestCode(ctx: Context, door: Door, email: string, known: string | null) {
  await ctx.limiter.take('code', ctx.network)
  const browser = known ?? newToken()
  const mayMail = await ctx.limiter.tryTakeForMailbox('code', email, ctx.network)
  await transact(ctx, async (tx) => {
    const id = newId()
    await tx.db.$executeRaw`
      insert into mailed_code as c (id, share_id, email, browser_hash, expires_at)
      values (${id}::uuid, ${door?.id ?? null}::uuid, ${email}, ${askerHash(browser, door, email)},
        now() + make_interval(mins => ${MINUTES}::int))
      on conflict (browser_hash) do update set id = excluded.id, code_hash = null, tries = 0, used_at = null,
        created_at = excluded.created_at, expires_at = excluded.expires_at
      where ${mayMail}`
    if (mayMail) await tx.job('mail_code', id)
  })
  return browser
}

/** A browser at one door, for one mailbox. */
const askerHash = (browser: string, door: Door, email: string) =>
  hashToken(JSON.stringify([browser, door?.id ?? null, email]))

type Due = { email: string; title: string | null; workspace_id: string | null }

/**
 * The queue's part: makes the code, and mails it, where the mailbox may have one: the share names it, or something was shared
 * with it. Others get nothing, and nobody hears of that.
 */
export async function mailCode(services: Services, id: string) {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await transact(services, async (tx) => {
    const [due] = await tx.db.$queryRaw<Due[]>`
      select c.email::text as email, r.title, r.workspace_id from mailed_code c
      left join share s on s.id = c.share_id
      left join resource r on r.id = s.resource_id
      where c.id = ${id}::uuid and c.code_hash is null and c.expires_at > now() and (
        c.share_id is not null and c.email::text = any(s.recipients) and s.revoked_at is null
        or c.share_id is null and (
          exists (select 1 from share where recipients @> array[c.email::text] and revoked_at is null)
          or exists (select 1 from share_send where email = c.email)
          or exists (select 1 from contractor_response where email = c.email)))
      for no key update of c`
    if (!due) return
    const codeHash = hashOf(services.sealer, id, code)
    await tx.db.mailedCode.update({ where: { id }, data: { codeHash }, select: { id: true } })
    await tx.mail('code', due.email, { code, minutes: MINUTES, title: due.title }, due.workspace_id ?? undefined)
  })
}

/** True once, for the browser that asked, within the time and the tries, while the share still names the mailbox. */
export async function takeCode(ctx: Context, door: Door, { email, code }: Proof, browser: string | null) {
  if (browser === null) return false
  const { rows } = await ctx.pool.query<{ id: string; code_hash: Buffer | null }>(
    `update mailed_code set tries = tries + 1
     where browser_hash = $1 and share_id is not distinct from $2 and email = $3 and used_at is null and tries < $4
       and expires_at > now() and ($2::uuid is null or exists (
         select 1 from share s where s.id = $2 and s.share_type = 'recipients' and s.recipients @> array[$3::text]))
     returning id, code_hash`,
    [askerHash(browser, door, email), door?.id ?? null, email, TRIES],
  )
  const [found] = rows
  if (!found?.code_hash || !isCode(ctx.sealer, found.id, code, found.code_hash)) return false
  const used = await ctx.pool.query('update mailed_code set used_at = now() where id = $1 and used_at is null', [
    found.id,
  ])
  return used.rowCount === 1
}

type Proof = { email: string; code: string }

/** Six digits are soon tried out: without the key a hash tells nothing. */
const digestsOf = (sealer: Sealer, id: string, code: string) => sealer.digests(`code:${id}:${code}`)
const hashOf = (sealer: Sealer, id: string, code: string) => digestsOf(sealer, id, code)[0] ?? Buffer.alloc(0)
const isCode = (sealer: Sealer, id: string, code: string, hash: Buffer) =>
  digestsOf(sealer, id, code).some((one) => timingSafeEqual(one, hash))
