import { AppError } from '../platform/app-error.ts'
import type { PersonContext } from '../platform/context.ts'

export async function removeDevice(ctx: PersonContext, id: string) {
  const { count } = await ctx.db.authSession.deleteMany({ where: { id, accountId: ctx.person.id } })
  if (count === 0) throw new AppError('not_found')
}
