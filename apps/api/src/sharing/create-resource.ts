import { kindTraits, type ResourceKind } from '@latchkey/contract'
import { AppError } from '../platform/app-error.ts'
import type { MemberContext } from '../platform/context.ts'
import type { Tx } from '../platform/transact.ts'
import { insertResource } from './insert-resource.ts'
import { nextReference } from './next-reference.ts'

type NewResource = { kind: ResourceKind; title: string; searchText: string; barredFromPublic?: boolean }

/** Something new of the shop's, made by one of its people. */
export async function createResource(tx: Tx, ctx: MemberContext, resource: NewResource) {
  const { id: workspaceId } = ctx.workspace
  const reference = await nextReference(tx, workspaceId, resource.kind)
  const visibility = kindTraits[resource.kind].visibilities[0]
  const id = await insertResource(tx, { ...resource, workspaceId, ownerId: ctx.person.id, visibility, reference })
  await requireStillMember(tx, workspaceId, ctx.person.id)
  return { id, reference: reference ?? '' }
}

/** Who is being removed at this moment hands over all of theirs: this comes before that, or not at all. */
async function requireStillMember({ db }: Tx, workspaceId: string, accountId: string) {
  const works = await db.$queryRaw<unknown[]>`
    select 1 from membership where workspace_id = ${workspaceId}::uuid and account_id = ${accountId}::uuid for key share`
  if (works.length === 0) throw new AppError('forbidden')
}
