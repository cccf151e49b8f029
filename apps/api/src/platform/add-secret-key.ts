import { randomBytes } from 'node:crypto'
import { open, readFile, rename, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { newSecretKey, secretFile } from './secret-keys.ts'
import { syncFolder } from './sync-folder.ts'

/** Puts a new key before those in the data folder's file, which is whole at every moment and stays its owner's. */
export async function addSecretKey(dataDir: string, id: string): Promise<void> {
  const path = secretFile(dataDir)
  const [before, { uid, gid }] = await Promise.all([readFile(path, 'utf8'), stat(path)])
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(`${newSecretKey(id)},${before.trim()}\n`)
    await file.chown(uid, gid)
    await file.sync()
    await rename(draft, path)
  } catch (error) {
    await unlink(draft).catch(() => undefined)
    throw error
  } finally {
    await file.close()
  }
  await syncFolder(dirname(path))
}
