import { join } from 'node:path'
import type { Config } from '../config.ts'
import { folderStorage } from './folder-storage.ts'
import type { Storage } from './storage.ts'

/** S3 where a bucket is configured, else a folder beside the database. */
export function createStorage({ s3, dataDir }: Pick<Config, 's3' | 'dataDir'>): Storage {
  if (!s3) return folderStorage(join(dataDir, 'files'))
  // Loaded when first needed: the SDK would take a third of a second of every start, and memory.
  let opened: Promise<Storage> | undefined
  const open = () => (opened ??= import('./s3-storage.ts').then(({ s3Storage }) => s3Storage(s3)))
  return {
    put: async (...args) => (await open()).put(...args),
    open: async (...args) => (await open()).open(...args),
    remove: async (...args) => (await open()).remove(...args),
    check: async () => (await open()).check(),
  }
}
