import { addJob } from '../../platform/add-job.ts'
import type { Services } from '../../platform/context.ts'
import { ScannerAway } from '../../platform/scanner/scanner-away.ts'
import { storageKey } from './storage-key.ts'

type Scanning = Pick<Services, 'db' | 'storage' | 'scanner'>

const TRY_AGAIN_SECONDS = 5

/** Looks at a file that waits to be served. With the scanner away it goes on waiting, for however long that is. */
export async function scanFile(services: Scanning, id: string) {
  const { db, scanner } = services
  const waiting = await db.file.count({ where: { id, state: 'checking', deletedAt: null } })
  if (waiting === 0) return
  const state = await stateOf(services, id)
  if (state === null) return addJob(db, 'scan_file', id, TRY_AGAIN_SECONDS)
  await db.$transaction(async (tx) => {
    await tx.file.updateMany({ where: { id }, data: { state, scanned: scanner !== null } })
    if (state === 'infected') await addJob(tx, 'drop_file', id)
  })
}

async function stateOf({ storage, scanner }: Scanning, id: string) {
  // It has been taken out of the configuration since.
  if (!scanner) return 'ready'
  const bytes = await storage.open(storageKey(id, 'whole'))
  if (!bytes) throw new Error(`the bytes of file ${id} are gone`)
  try {
    return (await scanner.scan(bytes.stream)) === 'clean' ? 'ready' : 'infected'
  } catch (error) {
    if (error instanceof ScannerAway) return null
    throw error
  } finally {
    bytes.stream.destroy()
  }
}
