import { invalid } from '../../platform/app-error.ts'
import type { Tx } from '../../platform/transact.ts'

/** A property that a request names has to be the same shop's. */
export async function requireProperty({ db }: Tx, workspaceId: string, propertyId: string | null | undefined) {
  if (!propertyId) return
  const found = await db.property.findFirst({
    where: { id: propertyId, workspaceId, deletedAt: null },
    select: { id: true },
  })
  if (!found) throw invalid('property_id', 'There is no such property')
}
