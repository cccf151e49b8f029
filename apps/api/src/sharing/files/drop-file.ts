import type { Services } from '../../platform/context.ts'
import { storageKey } from './storage-key.ts'

/** Removes the bytes of a file unless it is one that somebody can still ask for. */
export async function dropFile({ db, storage }: Pick<Services, 'db' | 'storage'>, id: string) {
  const kept = await db.file.count({ where: { id, deletedAt: null, state: { not: 'infected' } } })
  if (kept > 0) return
  await storage.remove(storageKey(id, 'whole'))
  await storage.remove(storageKey(id, 'thumb'))
}
