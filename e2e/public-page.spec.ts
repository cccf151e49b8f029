import type { Page } from '@playwright/test'
import { expectPublic } from './outsider.ts'
import { addPhotos, addRequest, openShop, share } from './shop.ts'
import { expect, test } from './story.ts'

test('the page is light, walked by keyboard, and printed without buttons', async ({ page, visit }) => {
  const owner = await openShop(page)
  const id = await addRequest(page, 'Dripping tap')
  await addPhotos(page, id, 'tap.png', 'pipe.png')
  const { url } = await share(page, id, { access_mode: 'comment' })

  const visitor = await visit()
  const weight = scriptWeight(visitor)
  await visitor.goto(url, { waitUntil: 'networkidle' })
  expect(await weight()).toBeGreaterThan(0)
  expect(await weight()).toBeLessThanOrEqual(25_000)
  await expectPublic(visitor, owner)

  const focused = visitor.locator(':focus')
  await visitor.keyboard.press('Tab')
  await expect(focused).toHaveAccessibleName('Show tap.png')
  await visitor.keyboard.press('Enter')
  const viewer = visitor.getByRole('dialog', { name: 'Photos' })
  await expect(viewer.getByText('1 of 2')).toBeVisible()
  await expectPublic(visitor, owner)
  await visitor.keyboard.press('ArrowRight')
  await expect(viewer.getByText('2 of 2')).toBeVisible()
  await expect(viewer.getByRole('img')).toHaveAccessibleName('pipe.png')
  await visitor.keyboard.press('ArrowLeft')
  await expect(viewer.getByText('1 of 2')).toBeVisible()
  await visitor.keyboard.press('Escape')
  await expect(viewer).toBeHidden()
  await expect(focused).toHaveAccessibleName('Show tap.png')

  const tabTo = async (name: string) => {
    await expect
      .poll(async () => {
        await visitor.keyboard.press('Tab')
        return focused.getAttribute('name').then((field) => field ?? focused.textContent())
      })
      .toContain(name)
  }
  await tabTo('body')
  await visitor.keyboard.type('Which tap is it?')
  await tabTo('Add comment')
  await visitor.keyboard.press('Enter')
  await expect(visitor.getByRole('listitem').filter({ hasText: 'Which tap is it?' })).toContainText(
    'Somebody with this link',
  )
  await tabTo('Send an answer')
  await visitor.keyboard.press('Enter')
  await expect(visitor.getByRole('dialog', { name: 'Your answer' })).toBeVisible()
  await visitor.keyboard.press('Escape')
  await expect(focused).toHaveText('Send an answer')
  await tabTo('Ask for access')

  await visitor.emulateMedia({ media: 'print' })
  await expect(visitor.getByRole('button')).toHaveCount(0)
  await expect(visitor.getByRole('textbox')).toHaveCount(0)
  await expect(visitor.getByRole('heading', { name: 'Dripping tap' })).toBeVisible()
  await expect(visitor.getByText('Which tap is it?')).toBeVisible()
})

test('an address that leads nowhere says so and no more', async ({ page }) => {
  for (const token of ['never-was', 'a'.repeat(43)]) {
    expect((await page.goto(`/share/repair/${token}`))?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
    await expectPublic(page)
  }
})

/** Bytes of JavaScript that came over the wire so far. */
function scriptWeight(page: Page) {
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script')
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
