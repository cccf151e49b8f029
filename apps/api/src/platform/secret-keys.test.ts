import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ConfigError } from './config-error.ts'
import { loadSecretKeys } from './secret-keys.ts'

let dataDir = ''
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'latchkey-secret-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

it('makes one key, readable by its owner only, and keeps it', async () => {
  const [first] = await loadSecretKeys({ secretKeys: null, dataDir })
  expect(first?.key).toHaveLength(32)
  expect((await stat(join(dataDir, 'secret.key'))).mode & 0o777).toBe(0o600)
  expect(await loadSecretKeys({ secretKeys: null, dataDir })).toEqual([first])
})

it('gives starters at the same time the same key and leaves no drafts', async () => {
  const folder = join(dataDir, 'new')
  const all = await Promise.all(Array.from({ length: 20 }, () => loadSecretKeys({ secretKeys: null, dataDir: folder })))
  expect(new Set(all.map(([key]) => key?.key.toString('hex'))).size).toBe(1)
  expect(await readdir(folder)).toEqual(['secret.key'])
})

it('takes configured keys as they are and makes nothing', async () => {
  const secretKeys = [{ id: 'k1', key: Buffer.alloc(32) }]
  expect(await loadSecretKeys({ secretKeys, dataDir })).toBe(secretKeys)
  expect(await readdir(dataDir)).toEqual([])
})

it('never replaces a damaged key', async () => {
  await writeFile(join(dataDir, 'secret.key'), 'local:abc')
  await expect(loadSecretKeys({ secretKeys: null, dataDir })).rejects.toThrow(ConfigError)
})
