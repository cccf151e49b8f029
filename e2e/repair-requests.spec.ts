import type { Page } from '@playwright/test'
import { openShop } from './shop.ts'
import { expect, expectAccessible, test } from './story.ts'

type Named = { id: string; title: string; description: string; status: string }

const onlyRequest = async (page: Page): Promise<Named> => {
  const { results } = (await (await page.request.get('/v1/repair-requests')).json()) as { results: Named[] }
  expect(results).toHaveLength(1)
  return results[0] as Named
}

test('a repair request, from the first call to its end', async ({ page }) => {
  await openShop(page)

  await page.goto('/properties')
  await expect(page.getByText('No properties yet')).toBeVisible()
  await page.getByRole('button', { name: 'Add property' }).click()
  const adding = page.getByRole('dialog')
  await adding.getByLabel('Name').fill('Mill Lane 4')
  await adding.getByRole('button', { name: 'Add property' }).click()
  await expect(adding.getByText('Must not be empty').first()).toBeVisible()
  await adding.getByLabel('Address').fill('4 Mill Lane')
  await adding.getByLabel('Town').fill('Leeds')
  await adding.getByRole('button', { name: 'Add property' }).click()
  await expect(page.getByText('Mill Lane 4 is on the list.')).toBeVisible()
  await expectAccessible(page)

  await page.goto('/repair-requests')
  await expect(page.getByText('Nothing to repair yet')).toBeVisible()
  await page.getByRole('button', { name: 'New request' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What is to be repaired').fill('Dripping tap')
  await dialog.getByLabel('Description').fill('In the kitchen, since Monday.')
  await dialog.getByLabel('Priority').selectOption('High')
  await dialog.getByLabel('Property').selectOption('Mill Lane 4, Leeds')
  await dialog.getByRole('button', { name: 'Add a property' }).click()
  await expectAccessible(page)
  await dialog.getByLabel('Name').fill('Town hall')
  await dialog.getByLabel('Address').fill('1 Market Square')
  await dialog.getByLabel('Town').fill('York')
  await dialog.getByRole('button', { name: 'Add property' }).click()
  await expect(dialog.getByLabel('Property').locator(':checked')).toHaveText('Town hall, York')
  await dialog.getByRole('button', { name: 'Take it down' }).click()
  await expect(page.getByRole('heading', { name: 'Dripping tap' })).toBeVisible()
  await expect(page.getByRole('main').getByText('Town hall, York')).toBeVisible()
  await expectAccessible(page)

  await page.getByLabel('Status', { exact: true }).selectOption('In progress')
  await expect(page.getByText('Now in progress.')).toBeVisible()
  await page.getByLabel('New entry').fill('The part is ordered.')
  await page.getByLabel('Status after it').selectOption('On hold')
  await page.getByRole('button', { name: 'Add entry' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'The part is ordered.' })).toContainText('On hold')
  await expect(page.getByLabel('Status', { exact: true })).toHaveValue('on_hold')
  await expect(page.getByLabel('New entry')).toHaveValue('')

  await page.goto('/repair-requests')
  const row = page.getByRole('main').getByRole('link', { name: 'Dripping tap' })
  await expect(row).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('/')
  await page.keyboard.type('kitchen tap')
  await expect(page).toHaveURL(/q=kitchen/)
  await expect(row).toBeVisible()
  await page.getByRole('searchbox').fill('roof')
  await expect(page.getByText('Nothing fits')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await page.getByRole('button', { name: 'Completed' }).click()
  await expect(page.getByText('Nothing fits')).toBeVisible()
  await page.getByRole('button', { name: 'On hold' }).click()
  await expect(page).toHaveURL(/status=on_hold/)
  await expect(row).toBeVisible()
  await page.getByRole('heading', { name: 'Repair requests' }).click()
  await page.keyboard.press('j')
  await expect(row).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Dripping tap' })).toBeVisible()

  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('dialog')).toContainText('This cannot be undone.')
  await page.getByRole('button', { name: 'Delete request' }).click()
  await expect(page.getByText(/is deleted\.$/)).toBeVisible()
  await expect(page.getByText('Nothing to repair yet')).toBeVisible()
})

test('whoever was first on a repair request is not overwritten', async ({ page }) => {
  // Nothing comes over its line: else the page would have what others did before anything could clash.
  await page.routeWebSocket('**/v1/live', () => {})
  await openShop(page)
  const data = { title: 'Dripping tap', description: 'In the kitchen.' }
  expect((await page.request.post('/v1/repair-requests', { data })).status()).toBe(201)
  const { id } = await onlyRequest(page)
  const elsewhere = async (change: object) =>
    expect((await page.request.patch(`/v1/repair-requests/${id}`, { data: change })).status()).toBe(200)

  await page.goto(`/repair-requests/${id}`)
  await page.getByRole('button', { name: 'Edit' }).click()
  await page.getByLabel('Description').fill('In the bathroom.')
  // What I do on the same page is not somebody else.
  await page.getByLabel('Priority').selectOption('Urgent')
  await expect(page.getByText('Priority is now urgent.')).toBeVisible()
  await elsewhere({ title: 'Dripping taps' })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Somebody else changed this first.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Load what stands now' }).click()
  await expect(page.getByLabel('Title')).toHaveValue('Dripping taps')
  await expect(page.getByLabel('Description')).toHaveValue('In the bathroom.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  expect(await onlyRequest(page)).toMatchObject({ title: 'Dripping taps', description: 'In the bathroom.' })

  // What was saved or discarded is no draft: it does not come back over what others made of it since.
  await elsewhere({ title: 'Two dripping taps' })
  await page.reload()
  await page.getByRole('button', { name: 'Edit' }).click()
  await expect(page.getByLabel('Title')).toHaveValue('Two dripping taps')
  await page.getByLabel('Title').fill('Never mind')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByRole('button', { name: 'Edit' })).toBeFocused()
  await page.getByRole('button', { name: 'Edit' }).click()
  await expect(page.getByLabel('Title')).toHaveValue('Two dripping taps')
  await page.getByLabel('Title').fill('Three dripping taps')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Three dripping taps' })).toBeVisible()
  await elsewhere({ title: 'Four dripping taps' })
  await page.getByLabel('Priority').selectOption('Low')
  await expect(page.getByText('What you see is up to date now')).toBeVisible()
  await page.getByRole('button', { name: 'Edit' }).click()
  await expect(page.getByLabel('Title')).toHaveValue('Four dripping taps')
  await page.getByRole('button', { name: 'Discard' }).click()

  await elsewhere({ status: 'completed' })
  await page.getByLabel('Status', { exact: true }).selectOption('Cancelled')
  await expect(page.getByText('What you see is up to date now').last()).toBeVisible()
  await expect(page.getByLabel('Status', { exact: true })).toHaveValue('completed')

  await page.goto('/repair-requests/00000000-0000-7000-8000-000000000000')
  await expect(page.getByRole('heading', { name: 'There is nothing here for you' })).toBeVisible()
  await expectAccessible(page)
})
