import type { MadeShare, NewShare } from '@latchkey/contract'
import type { Grant } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import type { SharingContext, SharingResourceContext } from '../context.ts'
import { fieldsOf } from './fields-of.ts'
import { findEqualShare } from './find-equal-share.ts'
import { findSharePolicy } from './find-share-policy.ts'
import { fromTemplate } from './from-template.ts'
import { insertShare, insertShareIn } from './insert-share.ts'
import { requireSharePassword } from './require-share-password.ts'
import { type SettledShare, settleShare } from './settle-share.ts'

type Made = { share: MadeShare; isNew: boolean }

/** Shares one resource. With `reuse` an equal active public share is given again. */
export async function createShare(ctx: SharingResourceContext, wish: NewShare): Promise<Made> {
  const [made] = await createShares(ctx, [ctx.grant.resource], wish)
  return made as Made
}

/** The same settings for each, all or nothing. The resources are of one workspace. */
export async function createShares(ctx: SharingContext, resources: Grant['resource'][], { reuse, ...asked }: NewShare) {
  const [first] = resources
  const { now, ...policy } = await findSharePolicy(ctx.pool, first?.workspaceId ?? '')
  const wish = await fromTemplate(ctx, first?.workspaceId ?? '', asked)
  const settled: { resource: Grant['resource']; share: SettledShare }[] = []
  for (const resource of resources) {
    const fields = await fieldsOf(ctx, resource)
    settled.push({ resource, share: settleShare(wish, resource.kind, policy, now, fields) })
  }
  if (wish.password !== undefined) await requireSharePassword(wish.password)
  const passwordHash = wish.password === undefined ? null : await ctx.passwords.hash(wish.password, ctx.network)

  // One that is made whatever there is already needs no transaction of its own.
  const [only] = settled
  if (only && settled.length === 1 && !reuse) {
    return [{ share: await insertShare(ctx, only.resource, only.share, passwordHash), isNew: true }]
  }
  return transact(ctx, async (tx) => {
    const made: Made[] = []
    for (const { resource, share } of settled) {
      const equal = reuse && share.shareType === 'public' ? await findEqualShare(tx, ctx, resource, share) : null
      const isNew = equal === null
      made.push({ share: equal ?? (await insertShareIn(tx, ctx, resource, share, passwordHash)), isNew })
    }
    return made
  })
}
