import { PASSWORD, registerWorkspace, signIn } from './people.ts'
import { expect, expectAccessible, mailedLink, newMailbox, test } from './story.ts'

const NEW = 'quite another phrase'

test('a forgotten password is set anew, and every other browser is signed out', async ({ page, visit }) => {
  const email = await registerWorkspace(page, 'Ann Archer', 'Archer Ltd')
  const elsewhere = await visit()
  await elsewhere.goto('/sign-in')
  await expectAccessible(elsewhere)
  await signIn(elsewhere, email, 'not my password')
  await expect(elsewhere.getByText('E-mail or password is wrong.')).toBeVisible()
  await expectAccessible(elsewhere)

  await elsewhere.getByRole('link', { name: 'Forgot it?' }).click()
  await expect(elsewhere.getByRole('heading', { name: 'Set a new password' })).toBeVisible()
  await expectAccessible(elsewhere)
  await elsewhere.getByLabel('E-mail').fill(email)
  await elsewhere.getByRole('button', { name: 'Send the link' }).click()
  await expect(elsewhere.getByRole('heading', { name: 'Check your mailbox' })).toBeVisible()

  await elsewhere.goto(await mailedLink(elsewhere, email, 'reset'))
  await elsewhere.getByLabel('New password').fill('password123')
  await elsewhere.getByRole('button', { name: 'Set password' }).click()
  await expect(elsewhere.getByText('This one is among the first that anybody would try')).toBeVisible()
  await expectAccessible(elsewhere)
  await elsewhere.getByLabel('New password').fill(NEW)
  await elsewhere.getByRole('button', { name: 'Set password' }).click()
  await expect(elsewhere).toHaveURL(/\/sign-in$/)
  await signIn(elsewhere, email, NEW)
  await expect(elsewhere.getByText('Archer Ltd stands ready')).toBeVisible()

  await page.goto('/settings/profile')
  await expect(page).toHaveURL(/sign-in/)
  await signIn(page, email, NEW)
  await expect(
    page
      .getByText('Archer Ltd stands ready')
      .or(page.getByRole('heading', { name: 'Profile' }))
      .first(),
  ).toBeVisible()
})

test('whoever holds the mailbox owns the account, also when somebody else registered it', async ({ page, visit }) => {
  const email = newMailbox('victim')
  await page.goto('/register')
  await page.getByLabel('Your name').fill('Mallory')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill('chosen by the attacker')
  await page.getByRole('button', { name: 'Register' }).click()
  await expect(page.getByRole('heading', { name: 'Check your mailbox' })).toBeVisible()

  const owner = await visit()
  await owner.goto(await mailedLink(page, email, 'verify'))
  await expect(owner.getByText('You opened this link in another browser')).toBeVisible()
  await expectAccessible(owner)
  await owner.getByLabel('New password').fill(PASSWORD)
  await owner.getByRole('button', { name: 'Confirm e-mail' }).click()
  await expect(owner.getByLabel('Name of your shop')).toBeVisible()
  await expectAccessible(owner)

  await signIn(page, email, 'chosen by the attacker')
  await expect(page.getByText('E-mail or password is wrong.')).toBeVisible()
})

test('a mailbox is changed by a link to the new one', async ({ page }) => {
  const email = await registerWorkspace(page, 'Ann Archer', 'Archer Ltd')
  const next = newMailbox('next')
  await page.goto('/settings/profile')
  await expectAccessible(page)
  await page.getByLabel('New e-mail').fill(next)
  await page.getByLabel('Your password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByText(`We sent a link to ${next}.`)).toBeVisible()
  await mailedLink(page, email, 'email_change_requested')
  await page.goto(await mailedLink(page, next, 'email_change'))
  await page.getByRole('button', { name: 'Use this address' }).click()
  await expect(page).toHaveURL(/\/settings\/profile$/)
  await expect(page.getByText(next)).toBeVisible()
})
