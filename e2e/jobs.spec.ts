import type { Page } from '@playwright/test'
import { openShop } from './shop.ts'
import { expect, expectAccessible, test } from './story.ts'

type Named = { id: string; reference: string; status: string }

const takeDown = async (page: Page, data: object): Promise<Named> => {
  const made = await page.request.post('/v1/jobs', { data })
  expect(made.status()).toBe(201)
  return (await made.json()) as Named
}

const moved = async (page: Page, { id }: Named, ...statuses: string[]) => {
  for (const status of statuses)
    expect((await page.request.put(`/v1/jobs/${id}/status`, { data: { status } })).status()).toBe(200)
}

const statusOf = async (page: Page, { id }: Named) =>
  ((await (await page.request.get(`/v1/jobs/${id}`)).json()) as Named).status

test('a job is taken down for a new customer, and found again', async ({ page }) => {
  await openShop(page)
  await page.goto('/jobs')
  await expect(page.getByText('No jobs yet')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'New job' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Title')).toBeFocused()
  await dialog.getByLabel('Title').fill('Garden gate')
  await dialog.getByLabel('Job type').selectOption('Fabrication')
  await dialog.getByLabel('Came in by').selectOption('Phone')
  await dialog.getByRole('button', { name: 'More' }).click()
  await dialog.getByLabel('Quantity').fill('two')
  await dialog.getByLabel('Material').fill('Mild steel')
  await dialog.getByRole('button', { name: 'Add a customer' }).click()
  await dialog.getByLabel('First name').fill('Ann')
  await dialog.getByRole('button', { name: 'Add customer' }).click()
  await expect(dialog.getByText('Must not be empty')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Last name').fill('Archer')
  await dialog.getByLabel('E-mail').fill('ann@example.test')
  await dialog.getByRole('button', { name: 'Add customer' }).click()
  await expect(dialog.getByText('Ann Archer')).toBeVisible()
  await dialog.getByRole('button', { name: 'Take it down' }).click()
  await expect(dialog.getByText('Must be a whole number')).toBeVisible()
  await dialog.getByLabel('Quantity').fill('2')
  await dialog.getByRole('button', { name: 'Take it down' }).click()
  await expect(page.getByText(/^J-0001 is taken down\.$/)).toBeVisible()
  await expect(page).toHaveURL(/\/jobs\/[0-9a-f-]+$/)

  await takeDown(page, { title: 'Stair rail', job_type: 'repair', priority: 'urgent' })
  await page.goto('/jobs')
  const row = page.getByRole('listitem').filter({ hasText: 'Garden gate' })
  await expect(row).toContainText('Ann Archer')
  await expect(row).toContainText('Approved')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'More filters' }).click()
  await page.getByRole('button', { name: 'Any customer' }).click()
  await page.getByRole('dialog').getByRole('searchbox').fill('arch')
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Ann Archer' }).click()
  await expect(page).toHaveURL(/customer_id=/)
  await expect(page.getByRole('link', { name: 'Stair rail' })).toHaveCount(0)
  await expect(row).toBeVisible()
  await page.getByLabel('Came in by').selectOption('Counter')
  await expect(page.getByText('Nothing fits')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(row).toBeVisible()
  await page.getByLabel('Order').selectOption('Most urgent first')
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('Stair rail')

  // The order is kept on this device, without being in the address.
  await page.goto('/jobs')
  await expect(page.getByLabel('Order')).toHaveValue('-priority')
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('Stair rail')
})

test('jobs are moved on the board by keyboard, and several at once or none', async ({ page, isMobile }) => {
  await openShop(page)
  const gate = await takeDown(page, { title: 'Garden gate' })
  const rail = await takeDown(page, { title: 'Stair rail' })
  const done = await takeDown(page, { title: 'Window grille' })
  await moved(page, done, 'in_progress', 'completed')

  await page.goto('/jobs?view=board')
  const approved = page.getByRole('region', { name: 'Approved' })
  const inProgress = page.getByRole('region', { name: 'In progress' })
  await expect(approved.getByRole('link', { name: 'Garden gate' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: `Actions for ${gate.reference}` }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Move to completed' })).toHaveCount(0)
  await page.getByRole('menuitem', { name: 'Move to in progress' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${gate.reference} is now in progress.`)).toBeVisible()
  await expect(inProgress.getByRole('link', { name: 'Garden gate' })).toBeFocused()
  expect(await statusOf(page, gate)).toBe('in_progress')

  // What the lifecycle does not allow is said, and not tried. A finger scrolls; it does not drag.
  if (!isMobile) {
    await approved
      .getByRole('listitem')
      .filter({ hasText: 'Stair rail' })
      .dragTo(page.getByRole('region', { name: 'On hold' }))
    await expect(page.getByText(`${rail.reference} is approved: it cannot become on hold from there.`)).toBeVisible()
    await expect(approved.getByRole('link', { name: 'Stair rail' })).toBeVisible()
    expect(await statusOf(page, rail)).toBe('approved')
  }

  await moved(page, gate, 'on_hold', 'in_progress')
  await page.goto('/jobs')
  await choose(page, 'Window grille')
  await choose(page, 'Stair rail')
  const bar = page.getByRole('region', { name: '2 chosen' })
  await bar.getByRole('button', { name: 'Move to…' }).click()
  await page.getByRole('menuitem', { name: 'In progress' }).click()
  await expect(page.getByText(`${done.reference} is completed: it cannot become in progress from there.`)).toBeVisible()
  expect(await statusOf(page, rail)).toBe('approved')
  await choose(page, 'Window grille')
  await choose(page, 'Garden gate')
  await bar.getByRole('button', { name: 'Move to…' }).click()
  await page.getByRole('menuitem', { name: 'Cancelled' }).click()
  await page.getByRole('dialog').getByLabel('Reason').fill('The yard is flooded.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Move 2 jobs' }).click()
  await expect(page.getByText('2 jobs are now cancelled.')).toBeVisible()
  await expect(page.getByRole('region', { name: /chosen/ })).toHaveCount(0)
  expect([await statusOf(page, gate), await statusOf(page, rail)]).toEqual(['cancelled', 'cancelled'])
})

test('a link to a job is copied from the list, renewed and stopped', async ({ page, context, visit }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await openShop(page)
  const { reference } = await takeDown(page, { title: 'Garden gate', description: 'Hung on the left.' })
  await page.goto('/jobs')
  const menu = page.getByRole('button', { name: `Actions for ${reference}` })
  const row = page.getByRole('listitem').filter({ hasText: 'Garden gate' })
  await expect(row).toContainText('Only us')

  await row.hover()
  await menu.click()
  await page.getByRole('menuitem', { name: 'Copy link' }).click()
  await expect(page.getByText(`Link copied. Anyone with it can see ${reference} until you stop it.`)).toBeVisible()
  await expect(row).toContainText('1 link')
  const link = await copied()
  expect(link).toMatch(/\/shared\/jobs\/[\w-]{43}$/)

  const outsider = await visit()
  await outsider.goto(link)
  await expect(outsider.getByRole('heading', { name: 'Garden gate' })).toBeVisible()

  // By a letter too: the link is there already.
  await page.getByRole('link', { name: 'Garden gate' }).focus()
  await page.keyboard.press('c')
  await expect(page.getByText('The link was there already: copied again.')).toBeVisible()
  expect(await copied()).toBe(link)

  await row.hover()
  await menu.click()
  await page.getByRole('menuitem', { name: 'New link instead' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make and copy it' }).click()
  await expect(page.getByText('It has a new address.')).toBeVisible()
  await expect.poll(copied).not.toBe(link)
  const renewed = await copied()
  expect((await outsider.request.get(link)).status()).toBe(404)

  await row.hover()
  await menu.click()
  await page.getByRole('menuitem', { name: 'Stop sharing' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Stop sharing' }).click()
  await expect(page.getByText('That link no longer works.')).toBeVisible()
  await expect(row).toContainText('Only us')
  expect((await outsider.request.get(renewed)).status()).toBe(404)
})

test('where the browser does not let us copy, the address is shown', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  await openShop(page)
  await takeDown(page, { title: 'Garden gate' })
  await page.goto('/jobs')
  await page.getByRole('link', { name: 'Garden gate' }).focus()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'Copy this link by hand' })
  await expect(dialog.getByLabel('Address')).toHaveValue(/\/shared\/jobs\/[\w-]{43}$/)
  await expectAccessible(page)
})

/** By its menu, which is there on a phone too. */
async function choose(page: Page, title: string) {
  const row = page.getByRole('listitem').filter({ hasText: title })
  await row.hover()
  await row.getByRole('button', { name: /^Actions for/ }).click()
  await page.getByRole('menuitem', { name: /^(Choose|Leave out)/ }).click()
}
