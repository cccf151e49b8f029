import type { Context } from '../platform/context.ts'

export async function logout({ db, person }: Context) {
  if (person) await db.authSession.deleteMany({ where: { id: person.sessionId } })
}
