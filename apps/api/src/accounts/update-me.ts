import { AppError } from '../platform/app-error.ts'
import type { PersonContext } from '../platform/context.ts'
import { transact } from '../platform/transact.ts'

export async function updateMe(ctx: PersonContext, { name }: { name?: string | undefined }) {
  const { id } = ctx.person
  await transact(ctx, async (tx) => {
    await tx.db.$queryRaw`select 1 from account where id = ${id}::uuid for no key update`
    const before = await tx.db.account.findUniqueOrThrow({ where: { id }, select: { name: true, version: true } })
    if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new AppError('version_conflict')
    if (name === undefined || name === before.name) return
    await tx.db.account.updateMany({ where: { id }, data: { name, version: { increment: 1 }, updatedAt: new Date() } })
    await tx.record('account.changed', { from: before.name, to: name })
  })
}
