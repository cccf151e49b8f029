import type { Storage } from '../platform/storage/storage.ts'

/** Whether bytes are kept under a key. Whoever opens a stream has to end it: Node takes one that is forgotten for a fault. */
export async function isStored(storage: Storage, key: string) {
  const found = await storage.open(key)
  found?.stream.destroy()
  return found !== null
}
