import { PASSWORD, registerWorkspace } from './people.ts'
import { expect, expectAccessible, mailedLink, newMailbox, test } from './story.ts'

test('a shop registers, invites a colleague, who joins; roles hold', async ({ page, visit }) => {
  await page.goto('/register')
  await expectAccessible(page)
  const owner = await registerWorkspace(page, 'Olive Owens', 'Forge & Co.')
  await expectAccessible(page)

  await page.goto('/settings/members')
  await page.getByRole('button', { name: 'Invite people' }).click()
  const colleague = newMailbox('colleague')
  const other = newMailbox('other')
  await page.getByLabel('E-mail addresses').fill(`${colleague}, ${other}\nnonsense`)
  await page.getByRole('button', { name: 'Invite 3 people' }).click()
  const results = page.getByRole('list', { name: 'What became of each' }).getByRole('listitem')
  await expect(results).toHaveCount(3)
  await expect(results.filter({ hasText: 'nonsense' })).toContainText('Must be an e-mail address')
  await expect(page.getByLabel('E-mail addresses')).toHaveValue('nonsense')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText(colleague).first()).toBeVisible()

  const joined = await visit()
  await joined.goto(await mailedLink(page, colleague, 'member_invitation'))
  await expect(joined).not.toHaveURL(/token/)
  await expectAccessible(joined)
  await joined.getByLabel('Your name').fill('Sam Staff')
  await joined.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await joined.getByRole('button', { name: 'Join Forge & Co.' }).click()
  await expect(joined.getByText('Forge & Co. stands ready')).toBeVisible()

  await joined.goto('/settings/members')
  await expect(joined.getByText('Owners and admins invite people and change roles.')).toBeVisible()
  await expect(joined.getByRole('button', { name: 'Invite people' })).toHaveCount(0)
  await expectAccessible(joined)
  const refused = await joined.request.post('/v1/workspace/members', { data: { email: other, role: 'member' } })
  expect([refused.status(), (await refused.json()).code]).toEqual([403, 'forbidden'])

  await page.reload()
  await expect(page.getByText('Sam Staff')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Actions for Sam Staff' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(page.getByText('Sam Staff can no longer open Forge & Co., from this moment on.')).toBeVisible()
  await page.getByRole('button', { name: 'Remove Sam Staff' }).click()
  await expect(page.getByText('Sam Staff can no longer open this workspace.')).toBeVisible()
  await joined.goto('/settings/workspace')
  await expect(joined.getByText('You are in no workspace')).toBeVisible()

  await page.goto('/settings/activity')
  await expect(page.getByRole('listitem').filter({ hasText: 'Sam Staff' }).first()).toBeVisible()
  await expectAccessible(page)
  expect(owner).toContain('@')
})

test('a link that ran out leads to a new one', async ({ page }) => {
  for (const address of ['/verify?token=never-was', '/reset?token=never-was', '/invitation?token=never-was']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { name: 'This link has run out' })).toBeVisible()
    await expect(page).not.toHaveURL(/token/)
    await expectAccessible(page)
  }
})
