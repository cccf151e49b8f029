import type { AccessKind, PublicShare, ResourceKind } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { SharingContext } from '../context.ts'
import { entryOf } from './entry-of.ts'
import type { FoundShare } from './look-up-share.ts'
import { presentPublicShare, publicFileAddress } from './present-public-share.ts'
import { refuse } from './refuse.ts'
import { requireWithinLimit } from './require-within-limit.ts'
import { type Pass, readPass } from './share-pass.ts'
import { standingOf } from './share-standing.ts'

/** An end is told to a program as a refusal, and to a person by a page in the shop's name. */
type Look = { share: FoundShare; pass: Pass | null } & ({ view: PublicShare } | { refusal: AppError })

/** What a token shows to whoever asks now: the content, or what it takes to see it. */
export async function openShare(ctx: SharingContext, token: string): Promise<PublicShare> {
  const look = await lookAtShare(ctx, token)
  if ('refusal' in look) throw look.refusal
  return look.view
}

type Way = {
  /** Under a kind's own address the others do not exist. */
  kind?: ResourceKind
  /** Whoever reads on past the first page is counted already. */
  what?: Extract<AccessKind, 'open' | 'records'>
}

/** The same, with its ends. A delivery to a person is a view. */
export async function lookAtShare(
  ctx: SharingContext,
  token: string,
  { kind, what = 'open' }: Way = {},
): Promise<Look> {
  await requireWithinLimit(ctx, token, what)
  for (;;) {
    const share = await ctx.lookUpShare(token, { withContent: true })
    if (!share || (kind && share.kind !== kind)) throw new AppError('not_found')
    const pass = readPass(ctx.sealer, share, ctx.passFor(share.id))
    const standing = standingOf(share, pass)
    const present = (state: PublicShare['state']) => presentPublicShare(ctx, share, publicFileAddress(token), state)
    if (standing === 'locked' || standing === 'sealed') {
      if (standing === 'locked') ctx.accessLog.refuse({ ...entryOf(ctx, share, what), outcome: 'locked' })
      return { share, pass, view: await present(standing) }
    }
    if (standing !== 'open') return { share, pass, refusal: refuse(ctx, share, standing, what) }

    const isView = what === 'open' && !ctx.isMachine && pass?.openedUntil === undefined
    const entry = { ...entryOf(ctx, share, what, pass), outcome: 'granted' as const }
    const isWritten = await ctx.accessLog.grant({ ...entry, isView, lockVersion: share.lock_version })
    // Where it no longer stood when it was written down, it is looked at again.
    if (!isWritten) continue
    if (what === 'open' && !ctx.isMachine) ctx.noteOpening(share)
    return { share, pass, view: await present('open') }
  }
}
