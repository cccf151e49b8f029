import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { PASSWORD } from './people.ts'
import { answerJob, handIn, messageCustomer, openCustomer } from './portal.ts'
import { addTask, changeTask, moveJob, openShop } from './shop.ts'
import { expect, expectAccessible, test } from './story.ts'

test('a job is followed as the shop takes it on, and both write to each other, without a reload', async ({
  page,
  visit,
}) => {
  const { shop, id } = await openJob(page, await visit(), { title: 'Garden gate' })
  const standing = page.getByRole('region', { name: 'Where it stands' })
  await expect(page).toHaveTitle('Garden gate · Forge & Co.')
  await expect(standing).toContainText("The shop's turn: look at it and answer.")
  await expectAccessible(page)

  await answerJob(shop, id, 'approve')
  await expect(standing).toContainText("The shop's turn: begin the work.")
  const cut = await addTask(shop, id, 'Cut the posts')
  await addTask(shop, id, 'Oil them')
  const tasks = page.getByRole('region', { name: 'Tasks' })
  await expect(tasks).toContainText('0 of 2 tasks')
  await tasks.getByText('Task by task').click()
  await expect(tasks.getByRole('listitem')).toHaveCount(2)
  await changeTask(shop, id, cut, { status: 'done' })
  await expect(tasks).toContainText('1 of 2 tasks')
  await expect(tasks.getByRole('listitem').first()).toContainText('Done')

  await messageCustomer(shop, id, 'Shall it open inwards?')
  const messages = page.getByRole('list', { name: 'Messages' })
  await expect(messages.getByRole('listitem')).toContainText(/Olive Owens.*Shall it open inwards\?/s)
  await page.getByLabel('Write to Forge & Co.').fill('Outwards, to the lane')
  // What is not sent waits while they look at something else.
  await page.getByRole('link', { name: 'Jobs', exact: true }).filter({ visible: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your jobs' })).toBeVisible()
  // It was seen.
  await expect(page.getByText(/wrote to you/)).toHaveCount(0)
  await page.goBack()
  await expect(page.getByLabel('Write to Forge & Co.')).toHaveValue('Outwards, to the lane')
  await page.getByRole('button', { name: 'Send message' }).click()
  await expect(messages.getByRole('listitem').last()).toContainText(/You.*Outwards, to the lane/s)
  await expect(page.getByLabel('Write to Forge & Co.')).toHaveValue('')
  await shop.goto(`/jobs/${id}`)
  await expect(shop.getByText('Outwards, to the lane')).toBeVisible()

  await moveJob(shop, id, 'in_progress')
  await expect(standing).toContainText("The shop's turn: do the work.")
  await expectAccessible(page)
})

test('a job is corrected with a reason: both sides’ changes come together, or one chooses; all of it is in the history', async ({
  page,
  visit,
}) => {
  const { shop, id } = await openJob(page, await visit(), { title: 'Stair railing', material: 'Steel', quantity: 2 })
  const details = page.getByRole('region', { name: 'Details' })
  await edit(page, 'Dimensions', '4200 mm')
  await page.getByLabel('Why?').fill('Measured again')
  await changedByShop(shop, id, { po_number: 'PO 77' })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved, together with what the shop changed meanwhile.')).toBeVisible()
  await expect(details).toContainText('4200 mm')
  await expect(details).toContainText('PO 77')
  await expect(details.getByRole('button', { name: 'Edit' })).toBeFocused()

  await edit(page, 'Material', 'Oak')
  await changedByShop(shop, id, { material: 'Brass' })
  await expectAccessibleFromTop(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Somebody else changed the same' })).toBeFocused()
  await expectAccessibleFromTop(page)
  await page.getByRole('group', { name: 'Material' }).getByRole('radio', { name: 'Yours' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(details).toContainText('Oak')

  const history = page.getByRole('list', { name: 'History' }).getByRole('listitem')
  await expect(history).toHaveCount(4)
  await expect(history.first()).toContainText(/Order number.*PO 77.*Olive Owens, Forge & Co\./s)
  await expect(history.nth(1)).toContainText(/Dimensions.*4200 mm.*Measured again.*You/s)
  await expect(history.last()).toContainText(/Material.*Brass.*Oak.*You/s)
  const csv = await downloaded(page, page.getByRole('link', { name: 'Download CSV' }))
  expect(csv.trim().split('\n')).toHaveLength(5)
  const json = JSON.parse(await downloaded(page, page.getByRole('button', { name: 'Download JSON' })))
  expect(json.map(({ field_name }: { field_name: string }) => field_name)).toEqual([
    'po_number',
    'dimensions',
    'material',
    'material',
  ])
})

test('what the shop locked cannot be touched, and what was typed into it before is refused at the field', async ({
  page,
  visit,
}) => {
  const { shop, id } = await openJob(page, await visit(), { title: 'Six brackets', quantity: 6 })
  await edit(page, 'Quantity', '8')
  await page.getByLabel('Description').fill('Eight of them, galvanised.')
  await answerJob(shop, id, 'approve')
  const quantity = page.getByRole('textbox', { name: 'Quantity' })
  await expect(quantity).not.toBeEditable()
  await expect(
    page.getByText(/^Forge & Co\. has approved this job: .*quantity.* can no longer be changed\./),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('You wrote “8”, which cannot be saved any more.')).toBeVisible()
  await expect(page.getByLabel('Description')).toHaveValue('Eight of them, galvanised.')
  await expectAccessibleFromTop(page)
  await page.getByRole('button', { name: 'Leave it as it is' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  const details = page.getByRole('region', { name: 'Details' })
  await expect(details).toContainText('Eight of them, galvanised.')
  await expect(details.getByRole('definition').filter({ hasText: /^6$/ })).toBeVisible()
  await expectAccessibleFromTop(page)
  await details.getByRole('button', { name: 'Write to them' }).click()
  await expect(page.getByLabel('Write to Forge & Co.')).toBeFocused()
})

test('whoever changes much within an hour is told how often they still can, and when again', async ({
  page,
  visit,
}) => {
  const { id } = await openJob(page, await visit(), { title: 'Window grille', quantity: 1 })
  const change = async (quantity: number) => {
    const reply = await page.request.put(`/v1/customer/jobs/${id}`, { data: { quantity } })
    expect(reply.ok(), await reply.text()).toBe(true)
  }
  for (let quantity = 2; quantity <= 18; quantity += 1) await change(quantity)
  await edit(page, 'Material', 'Oak')
  await expect(page.getByText('You can save 3 more times within this hour.')).toBeVisible()
  for (let quantity = 19; quantity <= 21; quantity += 1) await change(quantity)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/What you typed is kept: save it in \d+ minutes\./)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Material' })).toHaveValue('Oak')
  await expectAccessibleFromTop(page)
})

test('what came back with a reason is corrected and submitted again, over a sign-in and a lost connection', async ({
  page,
  context,
  visit,
}) => {
  const { shop, id, email } = await openJob(page, await visit(), { title: 'Oak bench', material: 'Pine' })
  await answerJob(shop, id, 'return', 'Oak or pine?')
  const standing = page.getByRole('region', { name: 'Where it stands' })
  await expect(standing).toContainText(/Forge & Co\. sent it back to you.*Oak or pine\?.*Olive Owens, Forge & Co\./s)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Correct it' }).click()
  const material = page.getByRole('textbox', { name: 'Material' })
  await material.fill('Oak')
  await page.getByLabel('Why?').fill('Oak, as I said')

  await context.clearCookies()
  await page.getByRole('button', { name: 'Submit again' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(material).toHaveValue('Oak')
  await expect(page.getByLabel('Why?')).toHaveValue('Oak, as I said')

  const calls = '**/v1/customer/**'
  await page.route(calls, (route) => route.abort('internetdisconnected'))
  await page.getByRole('button', { name: 'Submit again' }).click()
  await expect(page.getByText('No connection.')).toBeVisible()
  await page.unroute(calls)
  await page.getByRole('button', { name: 'Submit again' }).click()
  await expect(page.getByText('Submitted again. The shop looks at it.')).toBeVisible()
  await expect(standing).toContainText("The shop's turn: look at it and answer.")
  await expect(page.getByRole('list', { name: 'History' })).toContainText(/Material.*Pine.*Oak.*Oak, as I said/s)
  await answerJob(shop, id, 'reject', 'We have no oak.')
  await expect(standing).toContainText(/Forge & Co\. turned it down.*We have no oak\./s)
  await expectAccessible(page)
})

test('a job is called off with the reason, and one that is done is rated and rated otherwise, by keys', async ({
  page,
  visit,
}) => {
  const { shop, id, path } = await openJob(page, await visit(), { title: 'Shed door' })
  await page.getByRole('button', { name: 'Cancel job…' }).click()
  const sure = page.getByRole('dialog', { name: /^Cancel J-/ })
  await expect(sure).toContainText('It cannot be taken up again')
  await sure.getByRole('button', { name: 'Cancel job' }).click()
  await expect(sure.getByText('Say why')).toBeVisible()
  await sure.getByLabel('Why?').fill('We moved house.')
  await expectAccessible(page)
  await sure.getByRole('button', { name: 'Cancel job' }).click()
  await expect(page.getByRole('region', { name: 'Where it stands' })).toContainText(
    /You cancelled it.*We moved house\./s,
  )
  await expect(page.getByRole('button', { name: 'Cancel job…' })).toHaveCount(0)
  await expect(page.getByText('It is cancelled: nothing of it can be changed any more.')).toBeVisible()
  await expectAccessible(page)

  const done = await handIn(page, 'Shed roof')
  await answerJob(shop, done.id, 'approve')
  for (const status of ['in_progress', 'completed']) await moveJob(shop, done.id, status)
  await page.goto(path(`/jobs/${done.id}`))
  await page.getByRole('button', { name: 'Rate this job' }).click()
  const rating = page.getByRole('dialog', { name: 'How was it with Forge & Co.?' })
  await rating.getByRole('button', { name: 'Send rating' }).click()
  await expect(rating.getByText('Choose one')).toBeVisible()
  await rating.getByRole('radio', { name: 'Very good' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(rating.getByRole('radio', { name: 'Good', exact: true })).toBeChecked()
  await rating.getByLabel('A sentence about it').fill('A week late, and lovely.')
  await expectAccessible(page)
  await rating.getByRole('button', { name: 'Send rating' }).click()
  const said = page.getByRole('region', { name: 'Your rating' })
  await expect(said).toContainText(/Good, 4 of 5.*A week late, and lovely\./s)
  await said.getByRole('button', { name: 'Change it' }).click()
  await rating.getByRole('radio', { name: 'Very good' }).check()
  await rating.getByRole('button', { name: 'Send rating' }).click()
  await expect(said).toContainText('Very good, 5 of 5')
  await expectAccessible(page)

  const stranger = await visit()
  await openCustomer(stranger, shop)
  await stranger.goto(path(`/jobs/${id}`))
  await expect(stranger.getByRole('heading', { name: 'No such job here' })).toBeVisible()
  await expect(stranger.getByText('Shed door')).toHaveCount(0)
  await expectAccessible(stranger)
})

/** A job that its customer has just handed in, on its page. */
async function openJob(page: Page, shop: Page, { title, ...more }: { title: string; [field: string]: unknown }) {
  await openShop(shop)
  const { email, path } = await openCustomer(page, shop)
  const { id } = await handIn(page, title, more)
  await page.goto(path(`/jobs/${id}`))
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return { shop, id, email, path }
}

/** Half under the top line, what stands there would be found too small. */
async function expectAccessibleFromTop(page: Page) {
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
  await expectAccessible(page)
}

/** Opens the form, and changes one field of it. */
async function edit(page: Page, field: string, value: string) {
  const details = page.getByRole('region', { name: 'Details' })
  await details.getByRole('button', { name: 'Edit' }).click()
  await details.getByRole('textbox', { name: field }).fill(value)
}

async function changedByShop(shop: Page, id: string, data: object) {
  const reply = await shop.request.patch(`/v1/jobs/${id}`, { data })
  expect(reply.ok(), await reply.text()).toBe(true)
}

async function downloaded(page: Page, press: { click: () => Promise<void> }) {
  const [download] = await Promise.all([page.waitForEvent('download'), press.click()])
  return readFile(await download.path(), 'utf8')
}
