import type { Page } from '@playwright/test'
import { PASSWORD } from './people.ts'
import { openCustomer } from './portal.ts'
import { openShop, read } from './shop.ts'
import { expect, expectAccessible, mailedLink, newMailbox, test } from './story.ts'

const NEW = 'quite another phrase'

const slugOf = async (shopPage: Page) =>
  (await read<{ workspace: { slug: string } }>(await shopPage.request.get('/v1/me'))).workspace.slug

const places = (page: Page) => page.getByRole('navigation', { name: 'Portal' })

/** In, on whatever page of the portal. */
const expectInside = (page: Page) => expect(places(page).getByRole('link', { name: 'Messages' })).toBeVisible()

async function signInAtPortal(page: Page, email: string, password = PASSWORD) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function register(page: Page, email: string) {
  await page.getByLabel('First name').fill('Carla')
  await page.getByLabel('Last name').fill('Mason')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Register' }).click()
}

test('a customer registers, confirms the mailbox, signs out and in, and sets a forgotten password', async ({
  page,
  visit,
}) => {
  await openShop(page)
  const slug = await slugOf(page)
  const customer = await visit()
  const email = newMailbox('carla')
  await customer.goto(`/portal/${slug}/me`)
  await expect(customer.getByRole('heading', { name: 'Sign in to Forge & Co.' })).toBeVisible()
  await expectAccessible(customer)
  await customer.getByRole('link', { name: 'Register' }).click()
  await expectAccessible(customer)
  await customer.getByRole('button', { name: 'Register' }).click()
  await expect(customer.getByText('Must not be empty').first()).toBeVisible()
  await register(customer, email)
  await expect(customer.getByRole('heading', { name: 'Check your mailbox' })).toBeVisible()
  await expect(customer.getByText('Forge & Co.')).toBeVisible()
  await expectAccessible(customer)

  await customer.goto(await mailedLink(page, email, 'verify'))
  await expect(customer).not.toHaveURL(/token/)
  await expect(customer.getByLabel('New password')).toHaveCount(0)
  await expectAccessible(customer)
  await customer.getByRole('button', { name: 'Confirm e-mail' }).click()
  // Where they wanted to go before they had an account.
  await expect(customer).toHaveURL(/\/me$/)
  await expect(customer.getByLabel('First name')).toHaveValue('Carla')
  await expect(places(customer).getByRole('link', { name: 'Me', exact: true })).toHaveAttribute('aria-current', 'page')
  await expectAccessible(customer)
  await places(customer).getByRole('link', { name: 'Jobs' }).click()
  await expect(customer).toHaveURL(new RegExp(`/portal/${slug}$`))
  await expect(customer.getByRole('main')).toBeFocused()

  await places(customer).getByRole('link', { name: 'Me', exact: true }).click()
  await customer.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(customer).toHaveURL(/sign-in$/)
  await signInAtPortal(customer, email, 'not my password')
  await expect(customer.getByText('E-mail or password is wrong, or Forge & Co. has no customer')).toBeVisible()
  await expectAccessible(customer)
  await signInAtPortal(customer, email)
  await expectInside(customer)

  const phone = await visit()
  await phone.goto(`/portal/${slug}/sign-in`)
  await phone.getByRole('link', { name: 'Forgot it?' }).click()
  await expectAccessible(phone)
  await phone.getByLabel('E-mail').fill(email)
  await phone.getByRole('button', { name: 'Send the link' }).click()
  await expect(phone.getByRole('heading', { name: 'Check your mailbox' })).toBeVisible()
  await phone.goto(await mailedLink(page, email, 'reset'))
  await expectAccessible(phone)
  await phone.getByLabel('New password').fill(NEW)
  await phone.getByRole('button', { name: 'Set password' }).click()
  await signInAtPortal(phone, email, NEW)
  await expectInside(phone)
  await customer.goto(`/portal/${slug}/me`)
  await expect(customer).toHaveURL(/sign-in\?next=/)
})

test('what is known of a customer is theirs to change, and nobody else is overwritten', async ({ page, visit }) => {
  await openShop(page)
  const customer = await visit()
  const { path } = await openCustomer(customer, page)
  await customer.goto(path('/me'))
  await customer.getByLabel('Phone').fill('0113 496 0000')
  await customer.getByRole('button', { name: 'Save' }).click()
  await expect(customer.getByText('Saved.')).toBeVisible()

  const { id } = await read<{ id: string }>(await customer.request.get('/v1/customer/profile'))
  await read(await page.request.patch(`/v1/admin/customers/${id}`, { data: { company_name: 'Mason & Sons' } }))
  await customer.getByLabel('Address').fill('4 Mill Lane')
  await customer.getByRole('button', { name: 'Save' }).click()
  await expect(customer.getByText('Somebody else changed this first.')).toBeVisible()
  await customer.getByRole('button', { name: 'Load what stands now' }).click()
  await expect(customer.getByLabel('Company')).toHaveValue('Mason & Sons')
  await expect(customer.getByLabel('Address')).toHaveValue('4 Mill Lane')
  await customer.getByRole('button', { name: 'Save' }).click()
  await expect
    .poll(async () => read(await page.request.get(`/v1/admin/customers/${id}`)))
    .toMatchObject({ company_name: 'Mason & Sons', address: '4 Mill Lane', phone: '0113 496 0000' })

  await customer.getByRole('switch', { name: 'The shop writes' }).click()
  await expect(customer.getByText('Saved. You get no more of that mail.')).toBeVisible()
  const download = customer.waitForEvent('download')
  await customer.getByRole('link', { name: 'Download my data' }).click()
  expect((await download).suggestedFilename()).toBe('my-data.json')
  await customer.reload()
  await expect(customer.getByRole('switch', { name: 'The shop writes' })).not.toBeChecked()
})

test('another device is signed out, and what was being typed there waits for its owner', async ({ page, visit }) => {
  await openShop(page)
  const customer = await visit()
  const { path, email } = await openCustomer(customer, page)
  const phone = await visit()
  await phone.goto(path('/me'))
  await signInAtPortal(phone, email)
  await phone.getByLabel('Address').fill('Half an address')

  await customer.goto(path('/me'))
  const others = customer.locator('tbody tr').filter({ hasNotText: 'This browser' })
  await others.getByRole('button', { name: /^Sign out/ }).click()
  await expect(customer.getByText(/is signed out\.$/)).toBeVisible()

  await phone.getByRole('button', { name: 'Save' }).click()
  await expect(phone).toHaveURL(/sign-in\?next=/)
  await signInAtPortal(phone, email)
  await expect(phone).toHaveURL(/\/me$/)
  await expect(phone.getByLabel('Address')).toHaveValue('Half an address')
  await phone.getByRole('button', { name: 'Save' }).click()
  await expect(phone.getByText('Saved.')).toBeVisible()
})

test('an account is closed with the password, and says what goes and what stays', async ({ page, visit }) => {
  await openShop(page)
  const customer = await visit()
  const { path, email } = await openCustomer(customer, page)
  await customer.goto(path('/me'))
  await customer.getByRole('button', { name: 'Close account' }).click()
  const dialog = customer.getByRole('dialog')
  await expect(dialog.getByText('Forge & Co. keeps the jobs that you submitted')).toBeVisible()
  await expectAccessible(customer)
  await dialog.getByLabel('Your password').fill('wrong')
  await dialog.getByRole('button', { name: 'Close account' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('Your password').fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Close account' }).click()
  await expect(customer.getByText('Your account with Forge & Co. is closed.')).toBeVisible()
  await signInAtPortal(customer, email)
  await expect(customer.getByText('E-mail or password is wrong')).toBeVisible()
})

test('one account goes from shop to shop, and from work to portal, without signing in again', async ({
  page,
  visit,
}) => {
  const owner = await openShop(page)
  const other = await visit()
  await openShop(other)
  const slug = await slugOf(other)

  // Who works in a shop is no customer of another one by that.
  await page.goto(`/portal/${slug}`)
  await expect(page.getByText(`You are signed in as ${owner}, but Forge & Co. has no customer`)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Register' }).click()
  await register(page, owner)
  // Their shop's own came first.
  await expect.poll(() => mailedLink(page, owner, 'verify')).toContain('/portal/')
  await page.goto(await mailedLink(page, owner, 'verify'))
  await page.getByRole('button', { name: 'Confirm e-mail' }).click()
  await expectInside(page)

  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Where you go on' })).toBeVisible()
  await expectAccessible(page)
  const ways = page.getByRole('list', { name: 'Where you go on' })
  await ways.getByRole('button', { name: 'You work here.' }).click()
  await expect(page.getByText('Forge & Co. stands ready')).toBeVisible()

  await page.goto(`/portal/${slug}/me`)
  await expectAccessible(page)
  await page.getByRole('button', { name: `Continue as ${owner}` }).click()
  await expect(page).toHaveURL(/\/me$/)
  await page.getByRole('list', { name: 'Elsewhere' }).getByRole('button', { name: 'You work here.' }).click()
  await expect(page.getByText('Forge & Co. stands ready')).toBeVisible()
})

test('a customer who opens the shop’s app is led to the portal', async ({ page, visit }) => {
  await openShop(page)
  const customer = await visit()
  const { slug } = await openCustomer(customer, page)
  await customer.goto('/')
  await expect(customer).toHaveURL(new RegExp(`/portal/${slug}$`))
  await expectInside(customer)
})

test('a portal that is closed says so, also to who is in; one by invitation says how', async ({ page, visit }) => {
  await openShop(page)
  const customer = await visit()
  const { path } = await openCustomer(customer, page)
  await customer.goto(path('/me'))
  await expectInside(customer)
  await read(await page.request.patch('/v1/workspace', { data: { portal: 'off' } }))
  await customer.reload()
  await expect(customer.getByRole('heading', { name: 'There is no portal here' })).toBeVisible()
  await expectAccessible(customer)

  await read(await page.request.patch('/v1/workspace', { data: { portal: 'invited' } }))
  await customer.goto(path('/me'))
  await expectInside(customer)
  const stranger = await visit()
  await stranger.goto(path('/register'))
  await expect(stranger.getByText('Registration is by invitation.')).toBeVisible()
  const email = newMailbox('ines')
  await read(
    await page.request.post('/v1/admin/customers', { data: { first_name: 'Ines', last_name: 'Vited', email } }),
  )
  await stranger.goto(await mailedLink(page, email, 'customer_invitation'))
  await expectAccessible(stranger)
  await stranger.getByLabel('New password').fill(PASSWORD)
  await stranger.getByRole('button', { name: 'Open the portal' }).click()
  await expectInside(stranger)
})

test('a link that ran out leads to a new one', async ({ page, visit }) => {
  await openShop(page)
  const slug = await slugOf(page)
  const customer = await visit()
  for (const door of ['verify', 'reset', 'invitation']) {
    await customer.goto(`/portal/${slug}/${door}?token=never-was`)
    await expect(customer.getByRole('heading', { name: 'This link has run out' })).toBeVisible()
    await expect(customer).not.toHaveURL(/token/)
    await expectAccessible(customer)
  }
})
