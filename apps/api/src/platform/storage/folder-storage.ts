import { randomBytes } from 'node:crypto'
import { constants, copyFile, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from '../sync-folder.ts'
import type { ByteRange, Storage } from './storage.ts'

export function folderStorage(root: string): Storage {
  // Two levels by the last digits: the first ones of an id are the time, and would put all of today's in one folder.
  const pathOf = (key: string) => join(root, key.slice(-2), key.slice(-4, -2), key)

  return {
    async put(key, from) {
      const path = pathOf(key)
      const folder = dirname(path)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const draft = `${path}.${randomBytes(6).toString('hex')}`
      try {
        await copyFile(from, draft, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
        await syncFile(draft)
        await rename(draft, path)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
      for (const changed of [folder, dirname(folder), root]) await syncFolder(changed)
    },

    async open(key, range) {
      const file = await openIfThere(pathOf(key))
      return file && streamOf(file, range)
    },

    async remove(key) {
      await rm(pathOf(key), { force: true })
    },

    async check() {
      await mkdir(root, { recursive: true, mode: 0o700 })
      await syncFolder(root)
    },
  }
}

async function syncFile(path: string) {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

async function openIfThere(path: string) {
  try {
    return await open(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function streamOf(file: FileHandle, range: ByteRange | undefined) {
  try {
    const size = range ? range.end - range.start + 1 : (await file.stat()).size
    return { stream: file.createReadStream({ ...range, highWaterMark: 256 * 1024 }), size }
  } catch (error) {
    await file.close()
    throw error
  }
}
