import type { Page } from '@playwright/test'
import { openShop } from './shop.ts'
import { expect, expectAccessible, test } from './story.ts'

/** What a program with this key hears; without the cookies of any page. */
async function ask(page: Page, key: string, path: string, data?: object) {
  const reply = await fetch(new URL(path, page.url()), {
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(data && { method: 'POST', body: JSON.stringify(data) }),
  })
  return reply.status
}

test('a key is made, shown once, used by a program, and revoked', async ({ page }) => {
  await openShop(page)
  await page.goto('/settings/api-keys')
  await expect(page.getByText('No keys yet')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'New key' }).click()
  const dialog = page.getByRole('dialog', { name: 'New key' })
  const read = dialog.getByRole('checkbox', { name: 'Read' })
  await expect(read).toBeChecked()
  await read.uncheck()
  await dialog.getByRole('button', { name: 'Make key' }).click()
  await expect(dialog.getByText('Must not be empty')).toBeVisible()
  await expect(dialog.getByText('Choose at least one')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Stock list')
  await dialog.getByRole('checkbox', { name: 'Write' }).check()
  await expect(read).toBeChecked()
  await expect(read).toBeDisabled()
  await dialog.getByLabel('Until when').selectOption('A date')
  await dialog.getByRole('button', { name: 'Make key' }).click()
  await expect(dialog.getByText('Choose a day from today on')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Until when').selectOption('30 days')
  await dialog.getByRole('button', { name: 'Make key' }).click()

  const made = page.getByRole('dialog', { name: 'Stock list is ready' })
  await expect(made.getByText('You will not see it again')).toBeVisible()
  const key = await made.getByRole('textbox', { name: 'Key' }).inputValue()
  expect(key).toMatch(/^lk_[\w-]{43}$/)
  await expectAccessible(page)
  await made.getByRole('button', { name: 'Done' }).click()
  await expect(made).toBeHidden()

  const row = page.getByRole('row', { name: 'Stock list' })
  await expect(row).toContainText(`${key.slice(0, 9)}…`)
  await expect(row).toContainText('Never')
  await page.reload()
  await expect(row).toBeVisible()
  expect(await page.content()).not.toContain(key)
  await expect(page.getByText('Authorization: Bearer YOUR_KEY')).toBeVisible()

  expect(await ask(page, key, '/v1/repair-requests', { title: 'Dripping tap' })).toBe(201)
  expect(await ask(page, key, '/v1/shares')).toBe(403)
  await expect(async () => {
    await page.reload()
    await expect(row).not.toContainText('Never', { timeout: 5000 })
  }).toPass()
  await expectAccessible(page)

  await row.getByRole('button', { name: 'Revoke Stock list' }).click()
  const sure = page.getByRole('dialog', { name: 'Revoke Stock list?' })
  await expect(sure.getByText('are refused from the next request on')).toBeVisible()
  await expectAccessible(page)
  await sure.getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByText('Stock list is revoked.')).toBeVisible()
  await expect(row).toContainText('Revoked')
  await expect(row.getByRole('button')).toHaveCount(0)
  expect(await ask(page, key, '/v1/repair-requests')).toBe(401)

  await page.goto('/settings/activity')
  const activity = page.getByRole('main').getByRole('listitem')
  for (const sentence of [
    `Olive Owens made the API key Stock list (${key.slice(0, 9)}…), which may write`,
    `Olive Owens (key Stock list, ${key.slice(0, 9)}…) took down`,
    `Olive Owens revoked the API key Stock list`,
  ])
    await expect(activity.filter({ hasText: sentence })).toHaveCount(1)
  await expectAccessible(page)
})
