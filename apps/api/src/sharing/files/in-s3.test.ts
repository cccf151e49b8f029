import { readdirSync } from 'node:fs'
import { createRepairRequest, deleteFile, type File, getRepairRequest } from '@latchkey/contract'
import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { startS3 } from '../../platform/storage/start-s3.ts'
import { formOf } from '../../testing/form.ts'
import { signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const s3 = await startS3()
const keys = { AWS_ACCESS_KEY_ID: s3.key, AWS_SECRET_ACCESS_KEY: s3.key }
const app = await startTestApp({ S3_BUCKET: s3.bucket, S3_ENDPOINT: s3.endpoint, ...keys })
let stopped: Promise<void> | undefined
const stop = () => (stopped ??= s3.stop())
afterAll(stop)

const { browser } = await signUp(app)
const { id } = await browser.get(createRepairRequest, { body: { title: 'Lock is stuck' } })
const send = async (name: string, bytes: Uint8Array | string) =>
  browser.send({ method: 'POST', url: `/v1/repair-requests/${id}/files`, ...(await formOf(['file', { name, bytes }])) })
const fetched = (url: string, headers = {}) => browser.send({ method: 'GET', url, headers })
const ready = async () => (await app.browser().send({ method: 'GET', url: '/readyz' })).statusCode
const inBucket = () => readdirSync(s3.directory, { recursive: true }).map(String)

it('files are kept in the bucket, read from there in parts, and removed from there', async () => {
  expect(await ready()).toBe(200)
  const file: File = (await send('notes.txt', 'kept elsewhere')).json()
  expect((await fetched(file.url)).body).toBe('kept elsewhere')
  const part = await fetched(file.url, { range: 'bytes=5-8' })
  expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, 'else', 'bytes 5-8/14'])
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#14665A' } })
    .png()
    .toBuffer()
  const { thumb_url }: File = (await send('photo.png', photo)).json()
  expect((await sharp((await fetched(thumb_url ?? '')).rawPayload).metadata()).width).toBe(480)

  expect(inBucket().some((name) => name.includes(file.id))).toBe(true)
  await browser.get(deleteFile, { params: { id: file.id } })
  await expect.poll(() => inBucket().some((name) => name.includes(file.id))).toBe(false)
})

it('while the bucket is away files are unavailable, and everything else works', async () => {
  const file: File = (await send('notes.txt', 'kept elsewhere')).json()
  await stop()
  for (const answer of [await send('more.txt', 'more'), await fetched(file.url)]) {
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([503, 'unavailable', '5'])
  }
  expect((await browser.get(getRepairRequest, { params: { id } })).files.map(({ name }) => name)).toContain('notes.txt')
  await expect.poll(ready).toBe(503)
})
