import { signIn } from './people.ts'
import { addRequest, openAccount, openShop, share } from './shop.ts'
import { expect, expectAccessible, expectNoOverflow, mailTo, newMailbox, test } from './story.ts'

test('the shop sets itself up', async ({ page }) => {
  await openShop(page)
  await page.goto('/settings/workspace')
  await expectAccessible(page)
  const before = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'))

  await page.getByLabel('Name', { exact: true }).fill('Forge & Daughters')
  await page.getByRole('textbox', { name: /colour/i }).fill('#8A3FFC')
  await page.getByLabel('Longest time, in days').fill('30')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent')))
    .not.toBe(before)
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Forge & Daughters')
  await expect(page.getByLabel('Longest time, in days')).toHaveValue('30')

  await page.goto('/settings/activity')
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Olive Owens' }).first()).toBeVisible()
})

test('somebody else who was first is not overwritten', async ({ page }) => {
  await openShop(page)
  await page.goto('/settings/workspace')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Forge & Co.')
  expect((await page.request.patch('/v1/workspace', { data: { share_max_days: 7 } })).status()).toBe(200)
  await page.getByLabel('Name', { exact: true }).fill('Typed before')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('changed this first.')).toBeVisible()
  await page.getByRole('button', { name: 'Load what stands now' }).click()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Typed before')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  const workspace = await (await page.request.get('/v1/workspace')).json()
  expect([workspace.name, workspace.share_max_days]).toEqual(['Typed before', 7])
})

test('another browser is signed out from the list of devices', async ({ page, visit }) => {
  const email = await openAccount(page, 'Ann Archer', 'Archer Ltd')
  const elsewhere = await visit()
  await signIn(elsewhere, email)
  await expect(elsewhere.getByText('Archer Ltd stands ready')).toBeVisible()
  await page.goto('/settings/devices')
  await expectAccessible(page)
  const others = page.locator('tbody tr').filter({ hasNotText: 'This browser' })
  await expect(others).toHaveCount(1)
  await others.getByRole('button', { name: /^Sign out/ }).click()
  await expect(page.getByText(/is signed out\.$/)).toBeVisible()
  await elsewhere.goto('/settings/profile')
  await expect(elsewhere).toHaveURL(/sign-in/)
})

test('the app is walked by keyboard, and signed out of', async ({ page }) => {
  await openAccount(page, 'Ann Archer', 'Archer Ltd')
  await page.goto('/')
  await expect(page.getByText('Archer Ltd stands ready')).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('settings')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Profile' })).toBeVisible()
  await page
    .getByRole('button', { name: /Ann Archer|account/i })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await page.goto('/')
  await expect(page).toHaveURL(/sign-in/)
})

test('mail that stayed here is read in the outbox', async ({ page }) => {
  const email = await openAccount(page, 'Ann Archer', 'Archer Ltd')
  await page.goto('/outbox')
  await expect(page.getByText(email).first()).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('link')
    .filter({ hasText: email })
    .or(page.getByRole('link', { name: /Confirm your e-mail/ }))
    .first()
    .click()
  await expect(page.getByRole('tab').first()).toBeVisible()
  await expectAccessible(page)

  // An address of a share is longer than a phone is wide.
  const id = await addRequest(page, 'Dripping tap')
  const made = await share(page, id)
  const to = newMailbox('plumber')
  await page.request.post(`/v1/shares/${made.id}/send`, { data: { recipients: [to] } })
  const mail = await mailTo(page, to, 'share')
  await page.goto(`/outbox/${mail.id}`)
  await expect(page.getByRole('link', { name: 'Open what is shared' })).toHaveAttribute('href', made.url)
  await expectNoOverflow(page)
})

test('mail that one can do without stays turned off', async ({ page }) => {
  await openAccount(page, 'Ann Archer', 'Archer Ltd')
  await page.goto('/settings/profile')
  const switchOf = (name: string) => page.getByRole('switch', { name })
  for (const name of ['My role changes', 'Somebody asks']) {
    await expect(switchOf(name)).toBeChecked()
    await switchOf(name).click()
    await expect(page.getByText('Saved. You get no more of that mail.').last()).toBeVisible()
    await expect(switchOf(name)).not.toBeChecked()
  }
  await switchOf('Somebody asks').click()
  await expect(page.getByText('Saved. You get that mail.')).toBeVisible()
  // The switches saved the account under it; the name is still mine to change.
  await page.getByLabel('Name', { exact: true }).fill('Anna Archer')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(switchOf('My role changes')).not.toBeChecked()
  for (const name of ['I am removed', 'Somebody asks', 'I am let in']) await expect(switchOf(name)).toBeChecked()
})

test('guides are read beside the API', async ({ page }) => {
  await page.goto('/docs')
  await page.getByRole('navigation').getByRole('link', { name: 'Records', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Sharing records' })).toBeVisible()
  await expectAccessible(page)
})

test('the API is read on a page without a script', async ({ page }, info) => {
  await page.goto('/docs')
  await expect(page.getByRole('heading', { name: 'Latchkey API' })).toBeVisible()
  // So long that axe takes half a minute for it, and the same on a phone.
  if (info.project.name === 'desktop') await expectAccessible(page)
  else await expectNoOverflow(page)
  await page.goto('/nowhere-at-all')
  await expectAccessible(page)
})
