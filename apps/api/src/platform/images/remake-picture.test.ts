import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { remakePicture } from './remake-picture.ts'

const folder = mkdtempSync(join(tmpdir(), 'latchkey-pictures-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
function sent(bytes: Buffer) {
  const path = join(folder, `sent-${++count}`)
  writeFileSync(path, bytes)
  return path
}
const plain = (width = 900, height = 600) => sharp({ create: { width, height, channels: 3, background: '#14665A' } })

const PLACE = 'Hidden Cottage Lane'
const taken = () =>
  plain().withExif({
    IFD0: { Make: PLACE, Orientation: '6' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 47/1 30/1', GPSLongitudeRef: 'W', GPSLongitude: '1/1 32/1 0/1' },
  })

it.each([
  ['JPEG', () => taken().withMetadata({ orientation: 6 }).jpeg(), 'image/jpeg'],
  ['PNG', () => taken().withMetadata({ orientation: 6 }).png(), 'image/png'],
  ['WebP', () => taken().withMetadata({ orientation: 6 }).webp(), 'image/webp'],
])('a %s stands upright and has lost place and camera', async (_name, make, contentType) => {
  const original = await make().withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${PLACE}</a></x:xmpmeta>`).toBuffer()
  expect(original.includes(PLACE)).toBe(true)
  const made = await remakePicture(sent(original))
  expect(made).toMatchObject({ contentType, width: 600, height: 900, size: readFileSync(made.path).length })
  for (const path of [made.path, made.thumb]) {
    const { exif, xmp, iptc, orientation } = await sharp(path).metadata()
    expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined])
    expect(readFileSync(path).includes(PLACE)).toBe(false)
  }
  const { format, width, height } = await sharp(made.thumb).metadata()
  expect([format, width, height]).toEqual(['webp', 320, 480])
})

it('a moving GIF becomes its first frame', async () => {
  const frames = await sharp([await plain(40, 30).png().toBuffer(), await plain(40, 30).negate().png().toBuffer()], {
    join: { animated: true },
  })
    .gif()
    .toBuffer()
  expect((await sharp(frames, { animated: true }).metadata()).pages).toBe(2)
  const { path, contentType, width, height } = await remakePicture(sent(frames))
  expect([contentType, width, height]).toEqual(['image/png', 40, 30])
  expect((await sharp(path).stats()).dominant).toEqual(
    (await sharp(await plain(40, 30).png().toBuffer()).stats()).dominant,
  )
})

it('keeps what is behind the picture out: a page hung onto a JPEG is gone', async () => {
  const page = '<html><script>alert(1)</script></html>'
  const { path } = await remakePicture(sent(Buffer.concat([await plain().jpeg().toBuffer(), Buffer.from(page)])))
  expect(readFileSync(path).includes('<script>')).toBe(false)
})

/** A PNG that says how large it is, and nothing else. */
function headerOnly(width: number, height: number) {
  const chunk = (type: string, data: Buffer) => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type), data])))
    return Buffer.concat([length, Buffer.from(type), data, sum])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', Buffer.alloc(10)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

it.each([
  ['60 megapixels', () => headerOnly(10_000, 6000), 'At most 40 megapixels'],
  ['a gigapixel', () => headerOnly(40_000, 40_000), 'At most 40 megapixels'],
  ['a body that does not come', () => headerOnly(900, 600), 'This picture is damaged'],
])('refuses %s', async (_name, make, message) => {
  await expect(remakePicture(sent(await make()))).rejects.toMatchObject({
    code: 'validation_failed',
    errors: [{ path: 'file', message }],
  })
})

it('refuses a picture that breaks off', async () => {
  const whole = await plain().jpeg().toBuffer()
  const half = sent(whole.subarray(0, whole.length / 2))
  await expect(remakePicture(half)).rejects.toMatchObject({ errors: [{ message: 'This picture is damaged' }] })
})

it.each([
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ['TIFF', await plain().tiff().toBuffer()],
  ['AVIF', await plain(40, 30).avif().toBuffer()],
  ['text', Buffer.from('hello')],
])('takes no %s', async (_name, bytes) => {
  await expect(remakePicture(sent(bytes))).rejects.toMatchObject({ code: 'unsupported_type' })
})
