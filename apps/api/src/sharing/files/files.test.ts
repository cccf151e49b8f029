import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { join } from 'node:path'
import {
  createRepairRequest,
  deleteFile,
  type File,
  getFile,
  getRepairRequest,
  listResourceAudit,
} from '@latchkey/contract'
import { newId } from '@latchkey/db'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { formOf } from '../../testing/form.ts'
import { addMember, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()
const stored = () => filesIn('files')
const uploading = () => filesIn('uploads')
function filesIn(folder: string) {
  const entries = readdirSync(join(app.config.dataDir, folder), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

async function newRequest() {
  const owner = await signUp(app)
  const { id } = await owner.browser.get(createRepairRequest, { body: { title: 'Lock is stuck' } })
  return { ...owner, id, url: `/v1/repair-requests/${id}/files` }
}

async function send(browser: Browser, url: string, name: string, bytes: Uint8Array | string, headers = {}) {
  const form = await formOf(['file', { name, bytes }])
  return browser.send({ method: 'POST', url, ...form, headers: { ...form.headers, ...headers } })
}
const picture = (width = 900) =>
  sharp({ create: { width, height: 600, channels: 3, background: '#14665A' } })
    .jpeg()
    .toBuffer()
const fetched = (browser: Browser, url: string, headers: Record<string, string> = {}) =>
  browser.send({ method: 'GET', url, headers })

describe('a picture', () => {
  it('is made anew, listed with its thumbnail, and shown in place', async () => {
    const { browser, id, url } = await newRequest()
    const answer = await send(browser, url, 'Küche.jpeg', await picture())
    expect(answer.statusCode).toBe(201)
    const file: File = answer.json()
    const shape = {
      name: 'Küche.jpeg',
      content_type: 'image/jpeg',
      state: 'ready',
      scanned: false,
      width: 900,
      height: 600,
    }
    expect(file).toMatchObject({
      ...shape,
      url: `/v1/files/${file.id}`,
      thumb_url: `/v1/files/${file.id}?variant=thumb`,
    })
    expect((await browser.get(getRepairRequest, { params: { id } })).files).toEqual([{ ...file, may_remove: true }])

    const whole = await fetched(browser, file.url)
    expect(whole.statusCode).toBe(200)
    expect(whole.rawPayload.length).toBe(file.size)
    expect(whole.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(file.size),
      'content-disposition': `inline; filename="Kuche.jpeg"; filename*=UTF-8''K%C3%BCche.jpeg`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      'cross-origin-resource-policy': 'same-origin',
    })
    const thumb = await fetched(browser, file.thumb_url ?? '')
    expect([thumb.headers['content-type'], thumb.headers.etag]).toEqual(['image/webp', `"thumb-${file.id}"`])
    expect((await sharp(thumb.rawPayload).metadata()).width).toBe(480)
  })

  it('is refused past 40 megapixels, when damaged and when empty, and names the field', async () => {
    const { browser, url } = await newRequest()
    const header = (
      await sharp({ create: { width: 9000, height: 6000, channels: 3, background: '#fff' } })
        .png()
        .toBuffer()
    ).subarray(0, 200)
    const before = stored()
    for (const [bytes, message] of [
      [header, 'At most 40 megapixels'],
      [(await picture()).subarray(0, 400), 'This picture is damaged'],
      ['', 'This file is empty'],
    ] as const) {
      const answer = await send(browser, url, 'a.png', bytes)
      expect([answer.statusCode, answer.json().errors]).toEqual([422, [{ path: 'file', message }]])
    }
    expect(stored()).toEqual(before)
  })
})

describe('any other file', () => {
  it('is only for saving, whole or in parts, and not sent again to whoever has it', async () => {
    const { browser, url } = await newRequest()
    const file: File = (await send(browser, url, 'offer.pdf', '%PDF-1.7\n0123456789')).json()
    expect([file.thumb_url, file.width, file.size]).toEqual([null, null, 19])
    const whole = await fetched(browser, file.url)
    expect(whole.headers['content-disposition']).toMatch(/^attachment; filename="offer.pdf"/)
    expect([whole.headers['content-type'], whole.headers['accept-ranges']]).toEqual(['application/pdf', 'bytes'])
    const etag = String(whole.headers.etag)

    const part = await fetched(browser, file.url, { range: 'bytes=9-12' })
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, '0123', 'bytes 9-12/19'])
    const last = await fetched(browser, file.url, { range: 'bytes=-2', 'if-range': etag })
    expect([last.statusCode, last.body]).toEqual([206, '89'])
    const changed = await fetched(browser, file.url, { range: 'bytes=-2', 'if-range': '"another"' })
    expect([changed.statusCode, changed.body.length]).toEqual([200, 19])
    const past = await fetched(browser, file.url, { range: 'bytes=19-' })
    expect([past.statusCode, past.headers['content-range'], past.body]).toEqual([416, 'bytes */19', ''])
    const again = await fetched(browser, file.url, { 'if-none-match': `"x", ${etag}` })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await browser.call(getFile, { params: { id: file.id }, query: { variant: 'thumb' } })).status).toBe(404)
  })

  it('is taken by its bytes alone', async () => {
    const { browser, url } = await newRequest()
    for (const [name, bytes] of [
      ['page.jpg', '<html><script>alert(1)</script></html>'],
      ['drawing.txt', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
      ['tool.pdf', 'MZ\x90\0'],
    ] as const) {
      const answer = await send(browser, url, name, bytes)
      expect([answer.statusCode, answer.json().code]).toEqual([415, 'unsupported_type'])
    }
  })
})

describe('an upload', () => {
  it('past 25 MB is refused, and leaves nothing behind', async () => {
    const { browser, url } = await newRequest()
    const before = stored()
    const answer = await send(browser, url, 'large.txt', Buffer.alloc(25 * 1024 * 1024 + 1, 'a'))
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'too_large'])
    expect((await send(browser, url, 'full.txt', Buffer.alloc(25 * 1024 * 1024, 'a'))).statusCode).toBe(201)
    expect(stored()).toHaveLength(before.length + 1)
    await expect.poll(uploading).toEqual([])
  })

  it('is one file in the field "file"', async () => {
    const { browser, url } = await newRequest()
    const file = { name: 'a.txt', bytes: 'a' }
    const tries = [
      [await formOf(['other', file]), 'other'],
      [await formOf(['file', file], ['file', file]), 'file'],
      [await formOf(['file', file], ['note', 'hello']), 'note'],
      [await formOf(['file', 'text alone']), 'file'],
      [await formOf(), 'file'],
    ] as const
    for (const [form, path] of tries) {
      const answer = await browser.send({ method: 'POST', url, ...form })
      expect([answer.statusCode, answer.json().errors[0]?.path]).toEqual([422, path])
    }
    const broken = { payload: '--b\r\nhalf', headers: { 'content-type': 'multipart/form-data; boundary=b' } }
    expect((await browser.send({ method: 'POST', url, ...broken })).json().code).toBe('malformed')
    await expect.poll(uploading).toEqual([])
  })

  it('that its sender breaks off leaves nothing behind', async () => {
    const { browser, url, id } = await newRequest()
    await app.server.listen({ host: '127.0.0.1', port: 0 })
    const { port } = app.server.server.address() as AddressInfo
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(`POST ${url} HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\ncontent-length: 9000000\r\n`)
    socket.write('content-type: multipart/form-data; boundary=b\r\n\r\n--b\r\n')
    socket.write('content-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n')
    socket.write(Buffer.alloc(500_000, 'a'))
    await expect.poll(uploading).toEqual(['0'])
    socket.destroy()
    await expect.poll(uploading).toEqual([])
    expect((await browser.get(getRepairRequest, { params: { id } })).files).toEqual([])
  })

  it('with an Idempotency-Key is carried out once, whatever boundary is around it', async () => {
    const { browser, url, id } = await newRequest()
    const headers = { 'idempotency-key': 'one-photo' }
    const first = await send(browser, url, 'a.txt', 'the same', headers)
    const again = await send(browser, url, 'a.txt', 'the same', headers)
    expect([again.statusCode, again.json(), again.headers['idempotency-replayed']]).toEqual([201, first.json(), 'true'])
    for (const [name, bytes] of [
      ['a.txt', 'another'],
      ['b.txt', 'the same'],
    ] as const) {
      expect((await send(browser, url, name, bytes, headers)).json().code).toBe('idempotency_mismatch')
    }
    expect((await browser.get(getRepairRequest, { params: { id } })).files).toHaveLength(1)
  })

  it('of 30 at once fills a request that has 18 up to exactly 20', async () => {
    const { browser, url, id } = await newRequest()
    for (let n = 0; n < 18; n++) await send(browser, url, `${n}.txt`, `file ${n}`)
    const before = stored().length
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => send(browser, url, `m${n}.txt`, `more ${n}`)),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(2)
    const refused = answers.filter(({ statusCode }) => statusCode !== 201)
    expect(new Set(refused.map((answer) => answer.json().code))).toEqual(new Set(['limit_reached']))
    expect((await browser.get(getRepairRequest, { params: { id } })).files).toHaveLength(20)
    expect(stored()).toHaveLength(before + 2)
  })
})

describe('a file that is taken away', () => {
  it('is gone for everybody, its bytes too, and both are written down', async () => {
    const { browser, url, id } = await newRequest()
    const file: File = (await send(browser, url, 'a.jpg', await picture())).json()
    expect(stored()).toEqual(expect.arrayContaining([file.id, `thumb-${file.id}`]))
    await browser.get(deleteFile, { params: { id: file.id } })
    for (const endpoint of [getFile, deleteFile]) {
      expect((await browser.call(endpoint, { params: { id: file.id } })).status).toBe(404)
    }
    expect((await browser.get(getRepairRequest, { params: { id } })).files).toEqual([])
    await expect.poll(stored).not.toContain(file.id)
    await expect.poll(stored).not.toContain(`thumb-${file.id}`)
    const { results } = await browser.get(listResourceAudit, { params: { id } })
    const changes = results.filter(({ action }) => action.startsWith('file.'))
    expect(changes.map(({ action, data }) => [action, (data as { name: string }).name])).toEqual([
      ['file.removed', 'a.jpg'],
      ['file.added', 'a.jpg'],
    ])
  })
})

it('is taken away by a contributor from outside only where they sent it', async () => {
  const { browser, url, id } = await newRequest()
  const cora = await signUp(app, 'Cora', null)
  const named = { email: cora.email, emailKey: cora.email, accountId: cora.accountId, role: 'contributor' }
  await app.db.collaborator.create({ data: { id: newId(), resourceId: id, ...named } })
  const ours: File = (await send(browser, url, 'ours.txt', 'ours')).json()
  const hers: File = (await send(cora.browser, url, 'hers.txt', 'hers')).json()
  const other: File = (await send(cora.browser, url, 'other.txt', 'other')).json()
  const removable = async (by: typeof browser) =>
    (await by.get(getRepairRequest, { params: { id } })).files.filter((file) => file.may_remove).map((file) => file.id)
  expect(await removable(cora.browser)).toEqual([hers.id, other.id])
  expect(await removable(browser)).toEqual([ours.id, hers.id, other.id])
  const refused = await cora.browser.call(deleteFile, { params: { id: ours.id } })
  expect([refused.status, refused.problem.code]).toEqual([403, 'forbidden'])
  expect((await cora.browser.call(deleteFile, { params: { id: hers.id } })).status).toBe(204)
  await app.db.collaborator.updateMany({ where: { resourceId: id }, data: { role: 'viewer' } })
  expect(await removable(cora.browser)).toEqual([])
  expect((await browser.call(deleteFile, { params: { id: other.id } })).status).toBe(204)
  expect((await browser.get(getRepairRequest, { params: { id } })).files.map(({ id }) => id)).toEqual([ours.id])
})

describe('what came with an answer', () => {
  it('is for those who decide about it, and takes no place among the files', async () => {
    const owner = await newRequest()
    const member = await addMember(app, owner, 'member')
    const file: File = (await send(owner.browser, owner.url, 'offer.txt', 'an offer')).json()
    const share = { id: newId(), resourceId: owner.id, workspaceId: owner.workspaceId }
    await app.db.share.create({
      data: { ...share, tokenHash: randomBytes(32), tokenSealed: 'x', shareType: 'public', accessMode: 'view_only' },
    })
    const answered = { id: newId(), resourceId: owner.id, shareId: share.id }
    await app.db.contractorResponse.create({
      data: { ...answered, name: 'Carla', email: 'carla@example.test', decision: 'accept' },
    })
    await app.db.file.update({ where: { id: file.id }, data: { responseId: answered.id } })

    expect((await owner.browser.get(getRepairRequest, { params: { id: owner.id } })).files).toEqual([])
    const params = { id: file.id }
    expect((await member.browser.call(getFile, { params })).status).toBe(200)
    await app.db.workspace.update({ where: { id: owner.workspaceId }, data: { membersMayShare: false } })
    expect((await member.browser.call(getFile, { params })).status).toBe(404)
    expect((await member.browser.call(deleteFile, { params })).status).toBe(404)
    expect((await owner.browser.call(getFile, { params })).status).toBe(200)
  })
})

it('serves no file of another workspace', async () => {
  const { browser, url } = await newRequest()
  const file: File = (await send(browser, url, 'a.txt', 'ours')).json()
  const stranger = await signUp(app)
  for (const endpoint of [getFile, deleteFile]) {
    expect((await stranger.browser.call(endpoint, { params: { id: file.id } })).status).toBe(404)
  }
})
