import { createRepairRequest, createShare, type Endpoint, getShareQrPng, getShareQrSvg } from '@latchkey/contract'
import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

async function fetchCode(endpoint: Endpoint, title = 'Leaking tap, 2nd floor') {
  const { browser } = await signUp(app)
  const request = await browser.get(createRepairRequest, { body: { title, description: 'Drips' } })
  const share = await browser.get(createShare, { params: { id: request.id }, body: {} })
  const { response } = await browser.call(endpoint, { params: { share: share.id } })
  return { url: share.url, response }
}

/** What a camera would make of it. */
async function read(image: Buffer) {
  // Drawing a PNG forbids the library, for the whole process, to read SVG.
  sharp.unblock({ operation: ['VipsForeignLoadSvg'] })
  const { data, info } = await sharp(image).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { text: decodeQR({ data, width: info.width, height: info.height }), width: info.width }
}

it.each([
  ['svg', getShareQrSvg, 'image/svg+xml'],
  ['png', getShareQrPng, 'image/png'],
] as const)('%s leads to the share', async (ending, endpoint, type) => {
  const { url, response } = await fetchCode(endpoint)
  expect(response.headers).toMatchObject({
    'content-type': expect.stringContaining(type),
    'content-disposition': `inline; filename="leaking-tap-2nd-floor-qr.${ending}"`,
    'cache-control': 'no-store',
  })
  const { text, width } = await read(response.rawPayload)
  expect(text).toBe(url)
  expect(width).toBeGreaterThanOrEqual(512)
})

it('has a plain file name whatever the title is', async () => {
  const { response } = await fetchCode(getShareQrSvg, '漏水 "; filename=evil.exe')
  expect(response.headers['content-disposition']).toBe('inline; filename="filename-evil-exe-qr.svg"')
  const { response: other } = await fetchCode(getShareQrSvg, '漏水')
  expect(other.headers['content-disposition']).toBe('inline; filename="link-qr.svg"')
})
