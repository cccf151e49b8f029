import type { Page } from '@playwright/test'
import { PASSWORD } from './people.ts'
import { addDraft, openCustomer } from './portal.ts'
import { openShop, picture, read } from './shop.ts'
import { expect, expectAccessible, test } from './story.ts'

const GATE = { title: 'Garden gate', job_type: 'repair', description: 'The lower hinge broke off.' }

/** A customer at their desk or with their phone, and the shop's owner elsewhere. */
async function begin(page: Page, visit: () => Promise<Page>) {
  const shop = await visit()
  await openShop(shop)
  return { shop, ...(await openCustomer(page, shop)) }
}

async function photos(page: Page, ...names: string[]) {
  const buffer = await picture(page)
  return names.map((name) => ({ name, mimeType: 'image/png', buffer }))
}

const saved = (page: Page) => page.getByText('Saved', { exact: true })
const step = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })
const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click()

const jobOf = async (page: Page) => {
  const [id] = /[0-9a-f-]{36}/.exec(page.url()) ?? []
  return read<Record<string, unknown>>(await page.request.get(`/v1/customer/jobs/${id}`))
}

test('a job goes its way from the first key to its reference', async ({ page, visit, isMobile }) => {
  const { shop, path, email } = await begin(page, visit)
  await page.goto(path('/new'))
  await expect(page.getByText('1 of 5')).toBeVisible()
  await expectAccessible(page)
  const title = page.getByLabel('Title')
  await title.pressSequentially('Garden ', { delay: 60 })
  await expect(page).toHaveURL(/\/drafts\/[0-9a-f-]{36}\/what$/)
  // The form stayed the same one under the fingers.
  await expect(title).toBeFocused()
  await page.keyboard.type('gate')
  await page.getByRole('textbox', { name: 'Description' }).fill('The lower hinge broke off.')
  await expect(saved(page)).toBeVisible()
  expect(await jobOf(page)).toMatchObject({ title: 'Garden gate', description: 'The lower hinge broke off.' })

  await goOn(page)
  await expect(step(page, 'Details')).toBeFocused()
  await page.getByLabel('Quantity').fill('two')
  await page.getByLabel('Material').fill('Mild steel')
  await expect(page.getByText('Saved, but for: Quantity')).toBeVisible()
  await expect(page.getByText('Must be a whole number')).toBeVisible()
  expect(await jobOf(page)).toMatchObject({ quantity: null, material: 'Mild steel' })
  await expectAccessible(page)

  await goOn(page)
  await expect(step(page, 'Photos and files')).toBeFocused()
  if (isMobile) await expect(page.locator('input[aria-label="Take a photo"]')).toHaveAttribute('capture', 'environment')
  await page.locator('input[aria-label="Add files"]').setInputFiles(await photos(page, 'gate.png', 'hinge.png'))
  await expect(page.getByRole('list', { name: 'Photos' }).getByRole('listitem')).toHaveCount(2)
  const page404 = { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<!doctype html><p>hello') }
  await page.locator('input[aria-label="Add files"]').setInputFiles(page404)
  await expect(page.getByText(/^Accepted are JPEG/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Dismiss page.html' }).click()

  await goOn(page)
  await expect(page.getByLabel('Site address')).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Delivery' }).selectOption('Done on site')
  await page.getByLabel('Site address').fill('4 Mill Lane, Leeds')
  await expect(saved(page).or(page.getByText('Saved, but for: Quantity'))).toBeVisible()
  await expectAccessible(page)
  await page.goBack()
  await expect(step(page, 'Photos and files')).toBeVisible()
  await page.goForward()
  await expect(page.getByLabel('Site address')).toHaveValue('4 Mill Lane, Leeds')

  await page.getByRole('button', { name: 'Look it over' }).click()
  const lacks = page.getByRole('region', { name: 'Before you can submit it' })
  await expect(lacks.getByRole('listitem')).toHaveText([
    'Job type: Must be filled in',
    'Quantity: Must be a whole number',
  ])
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Submit job' }).click()
  await expect(page.getByLabel('Job type')).toBeFocused()
  await expect(page.getByText('Must be filled in')).toBeVisible()
  await page.getByLabel('Job type').selectOption('Repair')
  await page.getByRole('link', { name: 'Look it over' }).click()
  await lacks.getByRole('link', { name: 'Quantity' }).click()
  await expect(page.getByLabel('Quantity')).toBeFocused()
  await expect(page.getByLabel('Quantity')).toHaveValue('two')
  await page.getByLabel('Quantity').fill('2')
  await page.getByRole('link', { name: 'Look it over' }).click()
  await expect(lacks).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Photos and files' })).toContainText('hinge.png')

  await page.getByRole('button', { name: 'Submit job' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Submitted' })).toBeVisible()
  await expect(page).toHaveURL(/\/submitted$/)
  await expect(page.getByText('J-0001')).toBeVisible()
  await expect(page.getByText(email)).toBeVisible()
  await expectAccessible(page)
  const { results } = await read<{ results: object[] }>(await shop.request.get('/v1/admin/customer-jobs/pending'))
  expect(results).toMatchObject([{ title: 'Garden gate', job_type: 'repair', quantity: 2, files_count: 2 }])
  await page.reload()
  await expect(page.getByText('J-0001')).toBeVisible()
  await page.getByRole('link', { name: 'See the job' }).click()
  await expect(page).toHaveURL(/\/jobs\/[0-9a-f-]{36}$/)
})

test('nothing is lost without a line', async ({ page, visit }) => {
  const { path } = await begin(page, visit)
  await page.goto(path('/new'))
  await expect(page.getByLabel('Title')).toBeVisible()
  await page.context().setOffline(true)
  await page.getByLabel('Title').fill('Garden gate')
  await expect(page.getByText('Not saved: no connection. We keep trying.')).toBeVisible()
  await page.context().setOffline(false)
  await expect(saved(page)).toBeVisible()
  await expect(page).toHaveURL(/\/drafts\/[0-9a-f-]{36}\/what$/)

  await page.getByRole('link', { name: 'Photos and files' }).click()
  const chosen = await photos(page, 'gate.png', 'hinge.png', 'yard.png')
  await page.context().setOffline(true)
  await page.locator('input[aria-label="Add files"]').setInputFiles(chosen)
  await expect(page.getByText('No connection. Try again in a moment.')).toHaveCount(3)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Delivery and contact' }).click()
  await page.getByLabel('Contact name').fill('Ann Archer')
  await expect(page.getByText('Not saved: no connection.')).toBeVisible()
  await page.getByRole('link', { name: 'Look it over' }).click()
  await expect(page.getByText('3 files have not arrived yet.')).toBeVisible()
  await page.context().setOffline(false)
  await page.getByRole('link', { name: 'Look at them' }).click()
  const there = page.getByRole('list', { name: 'Photos' }).getByRole('listitem')
  await page.getByRole('button', { name: 'Try hinge.png again' }).click()
  await expect(there).toHaveCount(1)
  await page.getByRole('button', { name: 'Try all 2 again' }).click()
  await expect(there).toHaveCount(3)
  await expect(saved(page)).toBeVisible()
})

test('another device goes on with it', async ({ page, visit }) => {
  const { path, email, slug } = await begin(page, visit)
  const { id } = await addDraft(page, { ...GATE, contact_name: 'Ann Archer' })
  await page.goto(path(`/drafts/${id}/delivery`))
  await expect(page.getByLabel('Contact name')).toHaveValue('Ann Archer')

  const other = await visit()
  const login = { portal: slug, email, password: PASSWORD }
  await read(await other.request.post('/v1/customer/login', { data: login }))
  await other.goto(page.url())
  await expect(other.getByLabel('Contact name')).toHaveValue('Ann Archer')
  await other.getByLabel('Order number').fill('PO-7')
  await other.getByRole('link', { name: 'Details' }).click()
  await other.getByLabel('Material').fill('Oak')
  await expect(saved(other)).toBeVisible()

  await page.getByRole('link', { name: 'Details' }).click()
  await page.getByLabel('Material').fill('Mild steel')
  await expect(page.getByText('Changed on another device, and taken from there: Order number.')).toBeVisible()
  await expect(page.getByText('Changed there too, but what you typed here stands: Material.')).toBeVisible()
  await expect(saved(page)).toBeVisible()
  await expectAccessible(page)
  expect(await jobOf(page)).toMatchObject({ material: 'Mild steel', po_number: 'PO-7', contact_name: 'Ann Archer' })
})

test('a draft that was discarded on one device can be kept on another', async ({ page, visit }) => {
  const { path, email, slug } = await begin(page, visit)
  const { id } = await addDraft(page, { ...GATE, material: 'Oak' })
  const other = await visit()
  const login = { portal: slug, email, password: PASSWORD }
  await read(await other.request.post('/v1/customer/login', { data: login }))
  await other.goto(path(`/drafts/${id}/details`))
  await expect(other.getByLabel('Material')).toHaveValue('Oak')
  await page.goto(path(`/drafts/${id}/details`))
  await page.getByRole('button', { name: 'Discard draft' }).click()
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Discard draft' }).click()
  await expect(page.getByText('The draft is discarded.')).toBeVisible()
  await expect(page).toHaveURL(/\/jobs$/)
  await other.getByLabel('Quantity').fill('3')
  await expect(other.getByRole('heading', { name: 'This draft was discarded on another device' })).toBeVisible()
  await expectAccessible(other)
  await other.getByRole('button', { name: 'Keep it as a new draft' }).click()
  await expect(other).not.toHaveURL(new RegExp(id))
  await expect(other.getByLabel('Quantity')).toHaveValue('3')
  await expect(saved(other)).toBeVisible()
  expect(await jobOf(other)).toMatchObject({ title: 'Garden gate', material: 'Oak', quantity: 3 })
})

test('what was typed and chosen outlasts the session and the tab', async ({ page, visit }) => {
  const { path, email } = await begin(page, visit)
  const { id } = await addDraft(page, GATE)
  await page.goto(path(`/drafts/${id}/files`))
  await expect(page.getByText('No photos and no files yet.')).toBeVisible()
  const chosen = await photos(page, 'gate.png')
  await page.context().clearCookies()
  await page.locator('input[aria-label="Add files"]').setInputFiles(chosen)
  await signInAgain(page, email)
  await page.getByRole('button', { name: 'Try gate.png again' }).click()
  await expect(page.getByRole('list', { name: 'Photos' }).getByRole('listitem')).toHaveCount(1)

  await page.getByRole('link', { name: 'Details' }).click()
  await page.context().clearCookies()
  // This is not sent; what comes after it is, and finds nobody signed in.
  await page.getByLabel('Quantity').fill('a dozen')
  await page.getByLabel('Material').fill('Oak')
  await signInAgain(page, email)
  await expect(page.getByLabel('Material')).toHaveValue('Oak')
  await expect(page.getByLabel('Quantity')).toHaveValue('a dozen')
  await expect(page.getByText('Saved, but for: Quantity')).toBeVisible()
  expect(await jobOf(page)).toMatchObject({ material: 'Oak', quantity: null })

  // The tab closes before the pause is over.
  await page.getByLabel('Quantity').fill('')
  await page.getByLabel('Dimensions').fill('2 m')
  await page.reload()
  await expect(page.getByLabel('Dimensions')).toHaveValue('2 m')
  await expect(saved(page)).toBeVisible()
  expect(await jobOf(page)).toMatchObject({ dimensions: '2 m' })
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([])
})

async function signInAgain(page: Page, email: string) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/drafts\//)
}

test('the shop says what is asked, and who may submit', async ({ page, visit }) => {
  const { shop, path } = await begin(page, visit)
  const form_fields = { po_number: 'required', special_instructions: 'hidden' }
  await read(await shop.request.patch('/v1/workspace', { data: { form_fields } }))
  const { id } = await addDraft(page, GATE)
  await page.goto(path(`/drafts/${id}/review`))
  const lacks = page.getByRole('region', { name: 'Before you can submit it' })
  await lacks.getByRole('link', { name: 'Order number' }).click()
  await expect(page.getByLabel('Order number')).toBeFocused()
  await expect(page.getByText('Must be filled in')).toBeVisible()
  await expect(page.getByLabel('Special instructions')).toHaveCount(0)
  await page.keyboard.type('PO-7')

  // It is asked for only after the page was read.
  const more = { form_fields: { ...form_fields, contact_name: 'required' } }
  await read(await shop.request.patch('/v1/workspace', { data: more }))
  await page.getByRole('link', { name: 'Look it over' }).click()
  await expect(lacks).toHaveCount(0)
  await page.getByRole('button', { name: 'Submit job' }).click()
  await expect(page.getByLabel('Contact name')).toBeFocused()
  await expect(page.getByText('Must be filled in')).toBeVisible()
  await page.keyboard.type('Ann Archer')

  const { results } = await read<{ results: { id: string; version: number }[] }>(
    await shop.request.get('/v1/admin/customers'),
  )
  const data = { may_submit: false }
  await read(await shop.request.patch(`/v1/admin/customers/${results[0]?.id}`, { data }))
  await page.reload()
  await page.getByRole('link', { name: 'Look it over' }).click()
  await expect(page.getByText(/takes no jobs from you here just now/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Submit job' })).toHaveCount(0)
  await expectAccessible(page)
  await page.goto(path('/new'))
  await expect(page.getByRole('heading', { name: 'This shop takes no jobs from you here' })).toBeVisible()
  await expectAccessible(page)
})
