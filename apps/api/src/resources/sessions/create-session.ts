import type { createSession as endpoint, HandlerInput, Origin } from '@latchkey/contract'
import type { MemberContext } from '../../platform/context.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { createResource } from '../../sharing/create-resource.ts'
import { appendEntries } from './entries/append-entries.ts'

/** Begins a session, with what was said already. Gives its id. */
export async function createSession(ctx: MemberContext, body: HandlerInput<typeof endpoint>['body']) {
  const { title, origin = 'local', entries = [] } = body
  return transact(ctx, async (tx) => {
    const id = await insertSession(tx, ctx, { title, origin, entries: entries.length })
    if (entries.length > 0) await appendEntries(tx, id, ctx.person.id, entries)
    return id
  })
}

type NewSession = { title: string; origin: Origin; entries: number }

/** Its rows, still without an entry. What was made elsewhere is never public, which the resource itself holds to. */
export async function insertSession(tx: Tx, ctx: MemberContext, { title, origin, entries }: NewSession) {
  const { id } = await createResource(tx, ctx, {
    kind: 'session',
    title,
    searchText: title,
    barredFromPublic: origin === 'remote',
  })
  await tx.db.session.create({ data: { id, origin }, select: { id: true } })
  await tx.record('session.created', { title, origin, entries }, { resourceId: id })
  return id
}
