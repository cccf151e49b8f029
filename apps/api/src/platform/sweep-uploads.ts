import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** No request takes as long. */
const LONGEST_MS = 60 * 60 * 1000

/** What was being sent when the process was killed. */
export async function sweepUploads(dataDir: string) {
  const folder = join(dataDir, 'uploads')
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > LONGEST_MS) await rm(path, { recursive: true, force: true })
  }
}
