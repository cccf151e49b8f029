import type { ResourceKind, Visibility } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import type { MemberContext } from '../platform/context.ts'
import type { Tx } from '../platform/transact.ts'
import { nextReference } from './next-reference.ts'

type NewResource = { kind: ResourceKind; title: string; visibility: Visibility; searchText: string }

/** The base row of something that can be shared. The kind writes its own row in the same transaction. */
export async function createResource(tx: Tx, ctx: MemberContext, { searchText, ...resource }: NewResource) {
  const { id: workspaceId } = ctx.workspace
  const id = newId()
  const reference = await nextReference(tx, workspaceId, resource.kind)
  await tx.db.resource.create({
    data: {
      ...resource,
      id,
      workspaceId,
      ownerId: ctx.person.id,
      reference,
      searchText: [reference, searchText].filter(Boolean).join(' '),
    },
    select: { id: true },
  })
  return { id, reference: reference ?? '' }
}
