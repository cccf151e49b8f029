import { expectPublic } from './outsider.ts'
import { addPhotos, addProperty, addRequest, openShop, shareNow } from './shop.ts'
import { expect, expectAccessible, test } from './story.ts'

test('a link, made in a press or two, shows one thing to whoever has it', async ({ page, context, visit }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const owner = await openShop(page)
  const property = await addProperty(page)
  const id = await addRequest(page, 'Dripping tap', { property_id: property.id, priority: 'high' })
  await addPhotos(page, id, 'tap.png', 'pipe.png')
  const update = { body: 'The part is ordered.', status: 'on_hold' }
  expect((await page.request.post(`/v1/repair-requests/${id}/updates`, { data: update })).status()).toBe(201)

  await page.goto('/repair-requests')
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Dripping tap' })
  await expect(row).toContainText('Only us')
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: 'Share Dripping tap' })
  await expect(dialog).toContainText('Only the shop')
  await expectAccessible(page)
  await page.evaluate(() => addEventListener('click', () => performance.mark('press'), true))
  await dialog.getByRole('button', { name: 'New link' }).click()
  await dialog.getByRole('button', { name: 'Create link' }).click()
  await expect(dialog.getByText('It is copied: paste it where you like.')).toBeVisible()
  expect(await page.evaluate(() => performance.getEntriesByName('press').length)).toBe(2)
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await expect(dialog.getByLabel('Address')).toHaveValue(link)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(row).toContainText('1 link')

  const visitor = await visit()
  await visitor.goto(link)
  const sheet = visitor.getByRole('main')
  await expect(sheet.getByRole('heading', { name: 'Dripping tap' })).toBeVisible()
  const facts = ['On hold', 'High', 'Mill Lane 4', 'Leeds', '7 days left']
  for (const words of ['In the kitchen, since Monday.', ...facts, 'The part is ordered.'])
    await expect(sheet.getByText(words).first()).toBeVisible()
  await expect(sheet.getByRole('img')).toHaveCount(2)
  for (const photo of await sheet.getByRole('img').all())
    await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await expectPublic(visitor, owner, '4 Mill Lane', 'LS1 9ZZ', 'bakery', id, property.id)
  const { view } = JSON.parse((await visitor.locator('#data').textContent()) ?? '')
  expect(Object.keys(view.share.content).sort()).toEqual([...shown].sort())
  expect(view.share.content.property).toEqual({ label: 'Mill Lane 4', city: 'Leeds' })

  await page.keyboard.press('s')
  await expect(dialog.getByText('Opened once')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: /^More for/ }).click()
  await page.getByRole('menuitem', { name: 'Who opened it' }).click()
  await expect(page.getByRole('heading', { name: 'Link to Dripping tap' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Who tried it' })).toContainText('Opened it')
  await expect(page.getByText('1 view by 1 visitor')).toBeVisible()
  await expectAccessible(page)
  const shareId = new URL(page.url()).pathname.split('/').at(-1) as string
  expect(await shareNow(page, { id: shareId })).toMatchObject({ view_count: 1, status: 'active', url: link })
})

const shown = [
  ...['reference', 'title', 'description', 'status', 'priority', 'property', 'photos', 'files', 'updates'],
  ...['created_at', 'updated_at'],
]
