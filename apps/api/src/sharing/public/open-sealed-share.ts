import { newId } from '@latchkey/db'
import { AppError } from '../../platform/app-error.ts'
import type { SharingContext } from '../context.ts'
import { entryOf } from './entry-of.ts'
import { FIRST_OPENING } from './first-opening.ts'
import type { FoundShare } from './look-up-share.ts'
import { presentPublicShare, publicFileAddress } from './present-public-share.ts'
import { refuse } from './refuse.ts'
import { requireWithinLimit } from './require-within-limit.ts'
import { makePass, OPENED_FOR_MS, type Pass, readPass } from './share-pass.ts'
import { standingOf } from './share-standing.ts'

/** The last view can be taken once, however many ask at once: the row decides. */
const TAKE = {
  name: 'share-take-view',
  text: `with standing as materialized (
      select id, workspace_id, resource_id, notify_on_view from share
      where id = $1 and lock_version = $2 and revoked_at is null and paused_at is null
        and (expires_at is null or expires_at > now()) and (max_views is null or view_count < max_views)
      for no key update
    ), counted as (
      update share s set view_count = s.view_count + 1, last_viewed_at = now() from standing where s.id = standing.id
      returning s.id, $7::uuid as audit_id, s.view_count = 1 as is_first
    ), entry as (
      insert into access_entry (share_id, what, outcome, ip, user_agent, is_view, recipient, visitor)
      select id, 'open', 'granted', $3, $4, true, $5, $6 from counted
    ), ${FIRST_OPENING}
    select c.id, (select job from told) from counted c`,
}

/** Takes one of the views that a share is limited to, and gives a pass that reloads with. */
export async function openSealedShare(ctx: SharingContext, token: string) {
  await requireWithinLimit(ctx, token, 'open')
  for (;;) {
    const share = await ctx.lookUpShare(token, { withContent: true })
    if (!share) throw new AppError('not_found')
    const pass = readPass(ctx.sealer, share, ctx.passFor(share.id))
    const standing = standingOf(share, pass)
    if (standing !== 'open' && standing !== 'sealed') throw refuse(ctx, share, standing, 'open')
    const fileAddress = publicFileAddress(token)
    // A program that only looks is told what a person would have to press.
    if (standing === 'sealed' && ctx.isMachine)
      return { share, access: null, view: await presentPublicShare(ctx, share, fileAddress, 'sealed') }

    const isReload = pass?.openedUntil !== undefined
    if (isReload ? await writeReload(ctx, share, pass) : await takeView(ctx, share, pass)) {
      if (!ctx.isMachine) ctx.noteOpening(share)
      const opened: Pass = { unlocked: true, ...pass, openedUntil: pass?.openedUntil ?? share.now_ms + OPENED_FOR_MS }
      const access = makePass(ctx.sealer, share, opened)
      return { share, access, view: await presentPublicShare(ctx, share, fileAddress, 'open', access) }
    }
  }
}

const writeReload = (ctx: SharingContext, share: FoundShare, pass: Pass) =>
  ctx.accessLog.grant({
    ...entryOf(ctx, share, 'open', pass),
    outcome: 'granted',
    isView: false,
    lockVersion: share.lock_version,
  })

async function takeView(ctx: SharingContext, share: FoundShare, pass: Pass | null) {
  const { ip, userAgent, recipient, visitor } = entryOf(ctx, share, 'open', pass)
  const { rows } = await ctx.pool.query({
    ...TAKE,
    values: [share.id, share.lock_version, ip, userAgent, recipient, visitor, newId()],
  })
  return rows.length === 1
}
