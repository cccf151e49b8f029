import type { Page } from '@playwright/test'
import { expectDiscreet, expectPublic } from './outsider.ts'
import { addRequest, openShop, share } from './shop.ts'
import { expect, expectAccessible, test } from './story.ts'

const PASSWORD = 'marmalade on toast'
const NEXT = 'honey on crumpets'

async function unlock(visitor: Page, password: string) {
  await visitor.getByLabel('Password').fill(password)
  await visitor.getByRole('button', { name: 'Open', exact: true }).click()
}

test('a link with a password is locked, opened, locked anew, paused and stopped', async ({ page, visit }) => {
  const owner = await openShop(page)
  const id = await addRequest(page, 'Dripping tap')
  await page.goto(`/repair-requests/${id}`)
  await page.getByRole('button', { name: 'Share' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'New link' }).click()
  await dialog.getByLabel('Who').selectOption('Whoever has the link and a password')
  await dialog.getByLabel('Password', { exact: true }).fill('password1')
  await dialog.getByRole('button', { name: 'Create link' }).click()
  await expect(dialog.getByText(/first that anybody would try/)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Create link' }).click()
  await expect(dialog.getByLabel('Its password')).toHaveValue(PASSWORD)
  await expectAccessible(page)
  const link = await dialog.getByLabel('Address').inputValue()

  const visitor = await visit()
  await visitor.goto(link)
  const title = visitor.getByRole('heading', { name: 'Dripping tap' })
  const locked = visitor.getByRole('heading', { name: 'This is locked' })
  await expect(locked).toBeVisible()
  await expectPublic(visitor, owner, 'Dripping tap', 'kitchen', PASSWORD)
  await unlock(visitor, 'marmalade')
  await expect(visitor.getByText('That is not the password.')).toBeVisible()
  await expectDiscreet(visitor, owner, 'Dripping tap')
  await visitor.evaluate(() => Object.assign(window, { isSamePage: true }))
  await unlock(visitor, PASSWORD)
  await expect(title).toBeFocused()
  await expect(visitor).toHaveTitle(/Dripping tap/)
  expect(await visitor.evaluate(() => 'isSamePage' in window)).toBe(true)
  await expectDiscreet(visitor, owner)
  await visitor.reload()
  await expect(title).toBeVisible()

  await dialog.getByRole('button', { name: 'Change' }).click()
  await dialog.getByLabel('Password', { exact: true }).fill(NEXT)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByLabel('Its password')).toHaveValue(NEXT)
  await visitor.reload()
  await expect(locked).toBeVisible()
  await unlock(visitor, PASSWORD)
  await expect(visitor.getByText('That is not the password.')).toBeVisible()
  await unlock(visitor, NEXT)
  await expect(title).toBeVisible()

  await dialog.getByRole('button', { name: 'Links and people' }).click()
  await dialog.getByRole('button', { name: /^Pause/ }).click()
  await expect(page.getByText('Paused. Whoever opens it is told so.')).toBeVisible()
  await visitor.reload()
  await expect(visitor.getByRole('heading', { name: 'This link is paused right now' })).toBeVisible()
  await expectPublic(visitor, owner, 'Dripping tap')
  await dialog.getByRole('button', { name: /^Resume/ }).click()
  await expect(page.getByText('It works again.')).toBeVisible()
  await visitor.reload()
  await unlock(visitor, NEXT)
  await expect(title).toBeVisible()

  await dialog.getByRole('button', { name: /^More for/ }).click()
  await page.getByRole('menuitem', { name: 'Stop sharing' }).click()
  await expect(dialog.getByText(/from this moment and for good/)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Stop sharing' }).click()
  await expect(page.getByText('That link no longer works.')).toBeVisible()
  await visitor.reload()
  await expect(visitor.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
  await expectPublic(visitor, owner, 'Forge', 'Dripping tap')
})

test('without JavaScript the password goes the plain way', async ({ page, visit }) => {
  await openShop(page)
  const { url } = await share(page, await addRequest(page, 'Dripping tap'), {
    share_type: 'password',
    password: PASSWORD,
  })
  const visitor = await visit({ javaScriptEnabled: false })
  await visitor.goto(url)
  await expect(visitor.getByRole('heading', { name: 'This is locked' })).toBeVisible()
  await unlock(visitor, 'marmalade')
  await expect(visitor.getByText('That is not the password.')).toBeVisible()
  await expectDiscreet(visitor, 'Dripping tap')
  await unlock(visitor, PASSWORD)
  await expect(visitor.getByRole('heading', { name: 'Dripping tap' })).toBeVisible()
  await expect(visitor).toHaveURL(url)
  await expect(visitor.locator('noscript')).toBeVisible()
  await expect(visitor.getByRole('button')).toHaveCount(0)
  await visitor.reload()
  await expect(visitor.getByRole('heading', { name: 'Dripping tap' })).toBeVisible()
})
