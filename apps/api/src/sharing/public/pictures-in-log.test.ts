import { type File, updateShare } from '@latchkey/contract'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { formOf } from '../../testing/form.ts'
import { openShop } from '../../testing/open-shop.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

it('is the picture that somebody opens; the small ones belong to the page, and are guarded like it', async () => {
  const shop = await openShop(app)
  const bytes = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#14665A' } })
    .jpeg()
    .toBuffer()
  const form = await formOf(['file', { name: 'tap.jpg', bytes }])
  const url = `/v1/repair-requests/${shop.request.id}/files`
  const { id }: File = (await shop.browser.send({ method: 'POST', url, ...form })).json()
  const share = await shop.share()
  const look = async (query: string) => {
    const path = `/v1/public/shares/${share.token}/files/${id}${query}`
    return (await app.browser().send({ method: 'GET', url: path })).statusCode
  }
  const logged = async () => {
    const entries = await app.db.accessEntry.findMany({ where: { shareId: share.id }, orderBy: { id: 'asc' } })
    return entries.map(({ what, outcome }) => `${what} ${outcome}`)
  }
  for (let n = 0; n < 3; n++) expect(await look('?variant=thumb')).toBe(200)
  expect(await logged()).toEqual([])
  expect(await look('')).toBe(200)
  expect(await logged()).toEqual(['file granted'])
  await shop.browser.get(updateShare, { params: { share: share.id }, body: { is_active: false } })
  expect(await look('?variant=thumb')).toBe(410)
  await expect.poll(logged).toEqual(['file granted', 'file paused'])
})
