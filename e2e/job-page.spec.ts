import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { letIn, openAccount, openShop } from './shop.ts'
import { expect, expectAccessible, test } from './story.ts'

test('a job is changed by two at once: what each did is put together, and where both did the same, one chooses', async ({
  page,
}) => {
  await openShop(page)
  const id = await openJob(page, { title: 'Stair railing', material: 'Mild steel', quantity: 2 })
  await edit(page, 'Dimensions', '4200 mm')
  await changedElsewhere(page, id, { quantity: 5 })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved, together with what somebody else changed meanwhile.')).toBeVisible()
  const details = page.getByRole('region', { name: 'Details' })
  await expect(details).toContainText('4200 mm')
  await expect(details.getByRole('definition').filter({ hasText: /^5$/ })).toBeVisible()

  await edit(page, 'Material', 'Oak')
  await page.getByLabel('Reason for the change').fill('Asked for on the phone')
  await expectAccessibleFromTop(page)
  await changedElsewhere(page, id, { material: 'Brass', po_number: 'PO 77' })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Somebody else changed the same' })).toBeFocused()
  const material = page.getByRole('group', { name: 'Material' })
  await expect(material.getByRole('radio')).toHaveCount(2)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(material.getByText('Choose one')).toBeVisible()
  await expect(material.getByRole('radio', { name: 'Yours' })).toBeFocused()
  await expectAccessibleFromTop(page)
  await material.getByRole('radio', { name: 'Yours' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(details).toContainText('Oak')
  await expect(details).toContainText('PO 77')
  await expect(details.getByRole('button', { name: 'Edit' })).toBeFocused()

  await page.getByRole('link', { name: 'History' }).click()
  const history = page.getByRole('list', { name: 'History' }).getByRole('listitem')
  // Quantity, dimensions, material, order number, and material once more.
  await expect(history).toHaveCount(5)
  await expect(history.last()).toContainText(/Material.*Brass.*Oak.*Asked for on the phone.*Olive Owens/s)
  await expectAccessible(page)
  const csv = await downloaded(page, page.getByRole('link', { name: 'Download CSV' }))
  expect(csv).toContain('field_name')
  expect(csv.trim().split('\n')).toHaveLength(6)
  const json = JSON.parse(await downloaded(page, page.getByRole('button', { name: 'Download JSON' })))
  expect(json.map(({ field }: { field: string }) => field)).toContain('po_number')
})

test('tasks are added one after the other, moved, finished, found by state and brought back, by keys alone', async ({
  page,
}) => {
  await openShop(page)
  const id = await openJob(page, { title: 'Garden gate' })
  const tasks = page.getByRole('list', { name: 'Tasks in their order' })
  const titles = async () => {
    const { results } = await read<{ results: { title: string }[] }>(page, `/v1/jobs/${id}/tasks`)
    return results.map(({ title }) => title).join()
  }
  await page.getByLabel('New task').focus()
  for (const title of ['Cut', 'Weld', 'Paint']) {
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
  }
  await expect(tasks.getByRole('listitem')).toHaveCount(3)
  await expect(page.getByLabel('New task')).toBeFocused()
  expect(await titles()).toBe('Cut,Weld,Paint')

  const handle = page.getByRole('button', { name: 'Move Paint' })
  await handle.focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('Paint picked up, 3 of 3.')).toBeAttached()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('1 of 3', { exact: true })).toBeAttached()
  await expect(handle).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Space')
  await expect(page.getByText('Paint is now number 1.')).toBeVisible()
  expect(await titles()).toBe('Paint,Cut,Weld')
  await handle.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Paint is left where it was.')).toBeAttached()

  const row = (title: string) => tasks.getByRole('button', { name: title, exact: true })
  await row('Paint').focus()
  await page.keyboard.press('ArrowDown')
  await expect(row('Cut')).toBeFocused()
  await page.keyboard.press('d')
  await expect(tasks.getByRole('button', { name: 'Done: state of Cut' })).toBeVisible()
  await expect(page.getByText('1 of 3 tasks')).toBeVisible()
  await tasks.getByRole('button', { name: 'To do: state of Weld' }).click()
  await page.getByRole('menuitem', { name: 'Failed' }).click()
  await expect(tasks.getByRole('button', { name: 'Failed: state of Weld' })).toBeVisible()

  await row('Weld').click()
  const dialog = page.getByRole('dialog', { name: 'Task 3' })
  await dialog.getByLabel('Result').fill('The seam cracked.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(tasks).toContainText('The seam cracked.')

  await page.getByRole('group', { name: 'Only tasks that are' }).getByRole('button', { name: 'Done' }).click()
  await expect(page).toHaveURL(/tasks=done/)
  await expect(tasks.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('group', { name: 'Only tasks that are' }).getByRole('button', { name: 'All' }).click()
  await row('Weld').focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText('Weld is deleted.')).toBeVisible()
  await expect(tasks.getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByText('Weld is back.')).toBeVisible()
  await expect(tasks).toContainText('The seam cracked.')
  expect(await titles()).toBe('Paint,Cut,Weld')
})

test('a job is talked about and noted on apart, moved on to its end, and taken along', async ({ page }, info) => {
  const isPhone = info.project.name === 'phone'
  await openShop(page)
  const customer = await made(page, '/v1/admin/customers', { first_name: 'Carla', last_name: 'Mason' })
  const id = await openJob(page, { title: 'Workbench', customer_id: customer.id })
  await expect(page.getByText('Your turn: start work.')).toBeVisible()
  const talk = page.getByRole('region', { name: 'Messages and notes' })
  await talk.getByLabel('Write to the customer').fill('We come by on Thursday.')
  await talk.getByRole('button', { name: 'Send message' }).click()
  await expect(talk.getByRole('list', { name: 'Messages' })).toContainText('We come by on Thursday.')
  if (isPhone) await talk.getByRole('tab', { name: 'Notes' }).click()
  await expect(talk.getByText('Only the shop sees this')).toBeVisible()
  await talk.getByLabel('Note something for the shop').fill('She haggles.')
  await talk.getByRole('button', { name: 'Add note' }).click()
  const notes = talk.getByRole('list', { name: 'Notes' })
  await expect(notes).toContainText('She haggles.')
  await expect(notes).not.toContainText('Thursday')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Start work' }).click()
  await expect(page.getByText('Work is under way.')).toBeVisible()
  await page.getByRole('button', { name: 'Put on hold' }).click()
  await expect(page.getByText('Work rests.')).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('Work is under way.')).toBeVisible()
  await made(page, `/v1/jobs/${id}/tasks`, { title: 'Sand' })
  await expect(page.getByRole('button', { name: 'Sand', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Complete…' }).click()
  const sure = page.getByRole('dialog', { name: /^Complete J-/ })
  await expect(sure).toContainText('1 task is not done.')
  await expectAccessible(page)
  await sure.getByRole('button', { name: 'Complete job' }).click()
  await expect(page.getByText('It is done. Nobody has to do anything.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel job…' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Export' }).click()
  const file = await downloaded(page, page.getByRole('menuitem', { name: 'As JSON' }))
  expect(file).toContain('Workbench')
  expect(file).not.toContain('She haggles.')
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('list', { name: 'History' })).toContainText('Completed')
  await page.getByRole('link', { name: 'Activity' }).click()
  await expect(page.getByText('completed the job')).toBeVisible()
  await expectAccessible(page)
})

test('who is invited works on a job without what is the shop’s own, and each sees at once what the other does', async ({
  page,
  visit,
}) => {
  await openShop(page)
  const customer = await made(page, '/v1/admin/customers', { first_name: 'Carla', last_name: 'Mason' })
  const id = await openJob(page, { title: 'Sign for the shop', customer_id: customer.id })
  await page.getByRole('button', { name: 'Cancel job…' }).click()
  const sure = page.getByRole('dialog', { name: /^Cancel J-/ })
  await expect(sure).toContainText('It ends here and cannot be taken up again.')
  await sure.getByRole('button', { name: 'Close' }).click()

  const helper = await visit()
  const mailbox = await openAccount(helper, 'Hal Hand')
  await letIn(page, id, mailbox, 'contributor')
  await helper.goto(`/jobs/${id}`)
  await expect(helper.getByRole('heading', { level: 1, name: 'Sign for the shop' })).toBeVisible()
  for (const hidden of ['Carla Mason', 'Messages and notes', 'Only the shop sees this', 'History'])
    await expect(helper.getByText(hidden)).toHaveCount(0)
  await expectAccessible(helper)
  await edit(helper, 'Material', 'Enamel')
  await helper.getByRole('button', { name: 'Save' }).click()
  await expect(helper.getByRole('region', { name: 'Details' })).toContainText('Enamel')
  await helper.getByLabel('New task').fill('Cut the letters')
  await helper.keyboard.press('Enter')
  // Without a reload.
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('Enamel')
  await expect(page.getByRole('button', { name: 'Cut the letters', exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('button', { name: 'Delete job' }).click()
  await expect(page).toHaveURL(/\/jobs$/)
  await expect(helper.getByRole('heading', { name: 'You can no longer see this' })).toBeVisible()
})

test('of hundreds of tasks only those in sight are on the page, from the first to the last', async ({ page }) => {
  await openShop(page)
  const { id } = await made(page, '/v1/jobs', { title: 'Five hundred bolts' })
  for (let first = 1; first <= 500; first += 25)
    await Promise.all(
      Array.from({ length: 25 }, (_, index) => made(page, `/v1/jobs/${id}/tasks`, { title: `Bolt ${first + index}` })),
    )
  await page.goto(`/jobs/${id}`)
  const tasks = page.getByRole('list', { name: 'Tasks in their order' })
  await expect(page.getByText('0 of 500 tasks')).toBeVisible()
  await tasks
    .getByRole('button', { name: /^Bolt / })
    .first()
    .focus()
  await page.keyboard.press('End')
  const last = tasks.getByRole('listitem').last()
  await expect(last).toHaveAttribute('aria-posinset', '500')
  await expect(last.getByRole('button', { name: /^Bolt / })).toBeFocused()
  expect(await tasks.getByRole('listitem').count()).toBeLessThan(60)
})

/** Half under the top line, the buttons of the head would be found too small. */
async function expectAccessibleFromTop(page: Page) {
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
  await expectAccessible(page)
}

async function openJob(page: Page, job: object) {
  const { id } = await made(page, '/v1/jobs', job)
  await page.goto(`/jobs/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return id
}

async function made(page: Page, path: string, data: object) {
  const reply = await page.request.post(path, { data })
  expect(reply.ok(), await reply.text()).toBe(true)
  return (await reply.json()) as { id: string }
}

const read = async <T>(page: Page, path: string) => (await (await page.request.get(path)).json()) as T

/** Opens the form, and changes one field of it. */
async function edit(page: Page, field: string, value: string) {
  const details = page.getByRole('region', { name: 'Details' })
  await details.getByRole('button', { name: 'Edit' }).click()
  await details.getByRole('textbox', { name: field }).fill(value)
}

/** Somebody else is first. */
async function changedElsewhere(page: Page, id: string, data: object) {
  const reply = await page.request.patch(`/v1/jobs/${id}`, { data })
  expect(reply.ok(), await reply.text()).toBe(true)
}

async function downloaded(page: Page, press: { click: () => Promise<void> }) {
  const [download] = await Promise.all([page.waitForEvent('download'), press.click()])
  return readFile(await download.path(), 'utf8')
}
