import type { ResourceKind, Visibility } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import type { Tx } from '../platform/transact.ts'

type NewBase = {
  kind: ResourceKind
  workspaceId: string
  ownerId: string
  visibility: Visibility
  reference: string | null
  title: string
  searchText: string
  barredFromPublic?: boolean
}

/** The base row of something that can be shared; its kind writes its own row in the same transaction. Gives its id. */
export async function insertResource({ db }: Tx, { reference, searchText, ...resource }: NewBase) {
  const id = newId()
  const found = [reference, searchText].filter(Boolean).join(' ')
  await db.resource.create({ data: { ...resource, id, reference, searchText: found }, select: { id: true } })
  return id
}
