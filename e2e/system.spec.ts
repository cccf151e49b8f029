import { signIn } from './people.ts'
import { openShop } from './shop.ts'
import { expect, expectAccessible, test } from './story.ts'

test('whoever runs the program sees how it is', async ({ page }) => {
  await signIn(page, 'owner@demo.test', 'latchkey-demo')
  await expect(page).toHaveURL('/')
  await page.goto('/settings/profile')
  await page.getByRole('link', { name: 'System', exact: true }).click()
  await expect(page.getByText('your workspace was the first')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Failed work' })).toContainText('Nothing has failed.')
  await expect(page.getByRole('region', { name: 'Queue' })).toContainText(/\d workers are on it\./)
  const database = page.getByRole('region', { name: 'Database' })
  await expect(database).toContainText(/PostgreSQL\s*\d+/)
  await expect(database).toContainText(/\d connections of \d/)
  await expect(page.getByRole('region', { name: 'Files' })).toContainText('Reachable')
  await expectAccessible(page)
})

test('every other workspace sees its own part, and members none of it', async ({ page, visit }) => {
  await openShop(page)
  await page.goto('/settings/system')
  await expect(page.getByText('How Latchkey is for your workspace.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Mail' })).toContainText('Given up')
  await expect(page.getByRole('region', { name: 'Database' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Failed work' })).toHaveCount(0)
  await expectAccessible(page)

  const member = await visit()
  await signIn(member, 'staff@demo.test', 'latchkey-demo')
  await expect(member).toHaveURL('/')
  await member.goto('/settings/system')
  await expect(member.getByText('This is for owners and admins')).toBeVisible()
  await expect(member.getByRole('link', { name: 'System', exact: true })).toHaveCount(0)
  await expectAccessible(member)
})
