import { AppError } from '../platform/app-error.ts'
import type { PersonContext } from '../platform/context.ts'
import { transact } from '../platform/transact.ts'

export async function updateMe(ctx: PersonContext, { name }: { name?: string | undefined }) {
  const { id, name: before } = ctx.person
  if (ctx.ifMatch !== null && ctx.ifMatch !== ctx.person.version) throw new AppError('version_conflict')
  if (name === undefined || name === before) return
  await transact(ctx, async (tx) => {
    const { count } = await tx.db.account.updateMany({
      where: { id, ...(ctx.ifMatch !== null && { version: ctx.ifMatch }) },
      data: { name, version: { increment: 1 }, updatedAt: new Date() },
    })
    if (count === 0) throw new AppError('version_conflict')
    await tx.record('account.changed', { from: before, to: name })
  })
}
