import { expectDiscreet, expectPublic } from './outsider.ts'
import { addRequest, openShop, share, shareNow } from './shop.ts'
import { expect, test } from './story.ts'

test('a view is taken by pressing, and by nothing else', async ({ page, visit }) => {
  const owner = await openShop(page)
  const link = await share(page, await addRequest(page, 'Dripping tap'), { max_views: 1 })
  const views = async () => (await shareNow(page, link)).view_count

  const visitor = await visit()
  await visitor.goto(link.url)
  await expect(visitor.getByRole('heading', { name: 'Opening this takes one view' })).toBeVisible()
  await expectPublic(visitor, owner, 'Dripping tap')
  await visitor.reload()
  expect(await views()).toBe(0)
  await visitor.getByRole('button', { name: 'Open it now' }).click()
  const title = visitor.getByRole('heading', { name: 'Dripping tap' })
  await expect(title).toBeFocused()
  await expectDiscreet(visitor, owner)
  expect(await views()).toBe(1)
  await visitor.reload()
  await expect(title).toBeVisible()
  expect(await views()).toBe(1)

  const later = await visit()
  await later.goto(link.url)
  await expect(later.getByRole('heading', { name: 'This link has been used up' })).toBeVisible()
  await expectPublic(later, owner, 'Dripping tap')
  expect(await shareNow(page, link)).toMatchObject({ status: 'exhausted', view_count: 1 })
})
