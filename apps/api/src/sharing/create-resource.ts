import { kindTraits, type ResourceKind } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { AppError } from '../platform/app-error.ts'
import type { MemberContext } from '../platform/context.ts'
import type { Tx } from '../platform/transact.ts'
import { nextReference } from './next-reference.ts'

type NewResource = { kind: ResourceKind; title: string; searchText: string; barredFromPublic?: boolean }

/** The base row of something that can be shared. The kind writes its own row in the same transaction. */
export async function createResource(tx: Tx, ctx: MemberContext, { searchText, ...resource }: NewResource) {
  const { id: workspaceId } = ctx.workspace
  const id = newId()
  const reference = await nextReference(tx, workspaceId, resource.kind)
  await tx.db.resource.create({
    data: {
      ...resource,
      visibility: kindTraits[resource.kind].visibilities[0],
      id,
      workspaceId,
      ownerId: ctx.person.id,
      reference,
      searchText: [reference, searchText].filter(Boolean).join(' '),
    },
    select: { id: true },
  })
  await requireStillMember(tx, workspaceId, ctx.person.id)
  return { id, reference: reference ?? '' }
}

/** Who is being removed at this moment hands over all of theirs: this comes before that, or not at all. */
async function requireStillMember({ db }: Tx, workspaceId: string, accountId: string) {
  const works = await db.$queryRaw<unknown[]>`
    select 1 from membership where workspace_id = ${workspaceId}::uuid and account_id = ${accountId}::uuid for key share`
  if (works.length === 0) throw new AppError('forbidden')
}
