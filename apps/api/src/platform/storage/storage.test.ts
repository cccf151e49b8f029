import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { createStorage } from './create-storage.ts'
import { startS3 } from './start-s3.ts'

const s3 = await startS3()
const folder = mkdtempSync(join(tmpdir(), 'latchkey-storage-'))
afterAll(async () => {
  await s3.stop()
  rmSync(folder, { recursive: true, force: true })
})

const settings = (change: { bucket?: string; endpoint?: string; key?: string } = {}) => {
  const { bucket, endpoint, key } = { ...s3, ...change }
  return {
    bucket,
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: key, secretAccessKey: key, sessionToken: undefined },
  }
}
const inBucket = (change = {}) => createStorage({ dataDir: folder, s3: settings(change) })
const inFolder = () => createStorage({ dataDir: folder, s3: null })

function sent(bytes: string | Buffer) {
  const path = join(folder, 'sent')
  writeFileSync(path, bytes)
  return path
}

describe.each([
  ['a folder', inFolder],
  ['S3', inBucket],
])('in %s', (_name, create) => {
  const storage = create()

  it('bytes are kept, read whole or in part, and taken away', async () => {
    await storage.check()
    await storage.put('0192aabb-first', sent('hello from here'), 'text/plain')
    const whole = await storage.open('0192aabb-first')
    expect([whole && (await text(whole.stream)), whole?.size]).toEqual(['hello from here', 15])
    const part = await storage.open('0192aabb-first', { start: 6, end: 9 })
    expect([part && (await text(part.stream)), part?.size]).toEqual(['from', 4])
    await storage.remove('0192aabb-first')
    expect(await storage.open('0192aabb-first')).toBeNull()
    await storage.remove('0192aabb-first')
  })

  it('a large file comes back as it was', async () => {
    const bytes = Buffer.alloc(25 * 1024 * 1024, 'a long drawing\n')
    await storage.put('large', sent(bytes), 'application/pdf')
    const found = await storage.open('large')
    expect(found && (await buffer(found.stream)).equals(bytes)).toBe(true)
  })

  it('what cannot be read leaves nothing behind', async () => {
    await expect(storage.put('nothing', join(folder, 'not-there'), 'text/plain')).rejects.toThrow()
    expect(await storage.open('nothing')).toBeNull()
  })
})

describe('a folder', () => {
  it('holds no drafts', () => {
    const names = readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
    expect(names.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual(['large'])
  })
})

describe('S3', () => {
  it.each([
    ['another bucket', { bucket: 'another' }],
    ['a key that it does not know', { key: 'unknown' }],
    ['a port where nobody listens', { endpoint: 'http://127.0.0.1:9' }],
  ])('with %s is unavailable, and says why', async (_name, change) => {
    const storage = inBucket(change)
    for (const attempt of [() => storage.put('x', sent('x'), 'text/plain'), () => storage.check()]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'unavailable', retryAfter: 5, cause: expect.anything() })
    }
  })
})
