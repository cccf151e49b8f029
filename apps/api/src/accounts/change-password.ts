import type { PersonContext } from '../platform/context.ts'
import { transact } from '../platform/transact.ts'
import { hashNewPassword } from './links/password-of-link.ts'
import { requireOwnPassword } from './require-own-password.ts'
import { setPassword } from './set-password.ts'

export async function changePassword(ctx: PersonContext, { current, password }: { current: string; password: string }) {
  const checked = await requireOwnPassword(ctx, current)
  const passwordHash = await hashNewPassword(ctx, password, ctx.person.email)
  await transact(ctx, async (tx) => {
    await setPassword(tx, ctx, ctx.person, passwordHash, { checked, keptSession: ctx.person.sessionId })
    await tx.record('account.password_changed', {})
  })
}
