import type { PublicShare } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { SharingContext } from '../context.ts'
import { attempt } from './attempt.ts'
import { entryOf } from './entry-of.ts'
import { findPasswordHash } from './find-password-hash.ts'
import type { FoundShare } from './look-up-share.ts'
import { takeCode } from './mailed-codes.ts'
import { presentPublicShare, publicFileAddress } from './present-public-share.ts'
import { refuse } from './refuse.ts'
import { requireWithinLimit } from './require-within-limit.ts'
import { makePass, type Pass, readPass } from './share-pass.ts'
import { standingOf } from './share-standing.ts'

type Proof = { password: string } | { email: string; code: string }
export type Visitor = {
  /** That asked for the code. */
  browser: string | null
  keepPass: (shareId: string, pass: string) => void
  /** Whether the content is in the answer: then it is a view. */
  delivers: boolean
}

/**
 * Unlocks a share by its password or by the code that was mailed; the visitor keeps the pass. Past its expiry it still
 * unlocks, so that whoever could see it can ask for it to be opened again, and is refused all the same.
 */
export async function verifyShare(
  ctx: SharingContext,
  token: string,
  proof: Proof,
  { browser, keepPass, delivers }: Visitor,
): Promise<PublicShare> {
  await requireWithinLimit(ctx, token, 'open')
  const share = await ctx.lookUpShare(token, { withContent: true })
  if (!share) throw new AppError('not_found')
  const earlier = readPass(ctx.sealer, share, ctx.passFor(share.id))
  const before = standingOf(share, earlier)
  if (before === 'gone' || before === 'paused' || before === 'exhausted') throw refuse(ctx, share, before, 'open')

  const proved = share.share_type === 'public' ? { unlocked: true } : await prove(ctx, share, proof, browser)
  const pass: Pass = { ...proved, openedUntil: earlier?.openedUntil }
  const access = makePass(ctx.sealer, share, pass)
  keepPass(share.id, access)
  const standing = standingOf(share, pass)
  const fileAddress = publicFileAddress(token)
  if (standing === 'sealed') return presentPublicShare(ctx, share, fileAddress, standing, access)
  if (standing !== 'open') throw refuse(ctx, share, standing, 'open')
  if (!delivers) return presentPublicShare(ctx, share, fileAddress, 'open', access)

  const entry = { ...entryOf(ctx, share, 'open', pass), outcome: 'granted' as const }
  const isView = !ctx.isMachine && pass.openedUntil === undefined
  const isWritten = await ctx.accessLog.grant({ ...entry, isView, lockVersion: share.lock_version })
  if (!isWritten) throw new AppError('share_locked', { detail: 'It was changed just now. Try again' })
  if (!ctx.isMachine) ctx.noteOpening(share)
  return presentPublicShare(ctx, share, fileAddress, 'open', access)
}

/** Attempts are counted for the share and the network; what is past the limit is in its log as well. */
async function prove(ctx: SharingContext, share: FoundShare, proof: Proof, browser: string | null): Promise<Pass> {
  const outcome = 'password' in proof ? 'wrong_password' : 'wrong_code'
  const at = ['share', share.id, ctx.network]
  const entry = entryOf(ctx, share, 'open')
  const isRight = await attempt(ctx, at, () =>
    'password' in proof ? isPassword(ctx, share, proof.password) : takeCode(ctx, share, proof, browser),
  ).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'rate_limited') {
      void ctx.accessLog.gather(at.join(' '), async () => ({ ...entry, outcome: 'rate_limited' }))
    }
    throw error
  })
  if (!isRight) {
    ctx.accessLog.refuse({ ...entry, outcome })
    throw new AppError(outcome, {
      detail: outcome === 'wrong_code' ? 'Ask for a new code, or type it again' : 'That is not the password',
    })
  }
  return { unlocked: true, mailbox: 'code' in proof ? proof.email : undefined }
}

async function isPassword(ctx: SharingContext, share: FoundShare, password: string) {
  if (share.share_type !== 'password') return false
  return ctx.passwords.verify(password, await findPasswordHash(ctx, share), ctx.network)
}
