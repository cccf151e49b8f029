import { readFile } from 'node:fs/promises'
import { PASSWORD } from './people.ts'
import { moveJob, openShop, picture } from './shop.ts'
import { expect, expectAccessible, mailedLink, mailTo, newMailbox, test } from './story.ts'

const DESKTOP = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false }

/** The whole way of one job, on pages alone: the customer's device is the project's, the shop sits at a desk. */
test('a customer comes, and a job goes from the first photo to its history', async ({ page, visit }) => {
  const shop = await visit(DESKTOP)
  await openShop(shop)
  await shop.goto('/settings/workspace')
  const address = await shop.getByLabel('Its address').inputValue()

  const email = newMailbox('carla')
  await page.goto(address)
  await page.getByRole('link', { name: 'Register' }).click()
  await page.getByLabel('First name').fill('Carla')
  await page.getByLabel('Last name').fill('Mason')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Register' }).click()
  await expect(page.getByRole('heading', { name: 'Check your mailbox' })).toBeVisible()
  await page.goto(await mailedLink(shop, email, 'verify'))
  await page.getByRole('button', { name: 'Confirm e-mail' }).click()

  await page.getByRole('link', { name: 'New', exact: true }).filter({ visible: true }).click()
  await page.getByLabel('Title').fill('Garden gate')
  await page.getByLabel('Job type').selectOption('Fabrication')
  await page.getByRole('textbox', { name: 'Description' }).fill('Two wings, oiled.')
  await page.getByRole('link', { name: 'Photos and files' }).click()
  const buffer = await picture(page)
  const photos = ['gate.png', 'yard.png'].map((name) => ({ name, mimeType: 'image/png', buffer }))
  await page.locator('input[aria-label="Add files"]').setInputFiles(photos)
  await expect(page.getByRole('list', { name: 'Photos' }).getByRole('listitem')).toHaveCount(2)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.close()

  // Elsewhere: nothing but the mailbox and the password.
  const phone = await visit()
  await phone.goto(address)
  await phone.getByLabel('E-mail').fill(email)
  await phone.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await phone
    .getByRole('link', { name: /Garden gate/ })
    .first()
    .click()
  await expect(phone).toHaveURL(/\/drafts\//)
  await phone.getByRole('link', { name: 'Details' }).click()
  await phone.getByLabel('Quantity').fill('1')
  await phone.getByRole('link', { name: 'Look it over' }).click()
  await expect(phone.getByRole('region', { name: 'Photos and files' })).toContainText('yard.png')
  await phone.getByRole('button', { name: 'Submit job' }).click()
  await expect(phone.getByRole('heading', { name: 'Submitted' })).toBeVisible()
  await phone.getByRole('link', { name: 'See the job' }).click()

  await shop.goto('/review')
  await expect(shop.getByRole('heading', { name: 'Garden gate' })).toBeVisible()
  await expect(shop.getByText('J-0001').first()).toBeVisible()
  await shop.keyboard.press('r')
  await shop.getByRole('dialog').getByLabel('Reason').fill('One wing or two? You ask for one gate with two.')
  await shop.getByRole('dialog').getByRole('button', { name: 'Return job' }).click()
  await expect(shop.getByText('Nothing waits')).toBeVisible()
  await mailTo(shop, email, 'job_status')

  const standing = phone.getByRole('region', { name: 'Where it stands' })
  await expect(standing).toContainText('One wing or two?')
  await phone.getByRole('button', { name: 'Correct it' }).click()
  await phone.getByRole('textbox', { name: 'Quantity' }).fill('2')
  await phone.getByLabel('Why?').fill('Two of them, one for each wing.')
  await phone.getByRole('button', { name: 'Submit again' }).click()
  await expect(phone.getByText('Submitted again. The shop looks at it.')).toBeVisible()

  const changed = shop.getByRole('region', { name: 'Changed since it was returned' })
  await expect(changed).toContainText(/Quantity\s*from\s*1\s*to\s*2/)
  await shop.getByRole('button', { name: 'Approve' }).click()
  await expect(shop.getByText('J-0001 is approved. Carla Mason is told.')).toBeVisible()

  await expect(standing).toContainText("The shop's turn: begin the work.")
  const details = phone.getByRole('region', { name: 'Details' })
  await details.getByRole('button', { name: 'Edit' }).click()
  await expect(phone.getByRole('textbox', { name: 'Quantity' })).not.toBeEditable()
  const jobId = /[0-9a-f-]{36}/.exec(phone.url())?.[0] ?? ''
  const refused = await phone.request.put(`/v1/customer/jobs/${jobId}`, { data: { quantity: 3 } })
  expect(refused.status()).toBe(422)
  expect(await refused.json()).toMatchObject({ code: 'field_locked', errors: [{ path: 'quantity' }] })
  await details.getByRole('button', { name: 'Discard' }).click()

  await phone.getByLabel('Write to Forge & Co.').fill('When do you begin?')
  await phone.getByRole('button', { name: 'Send message' }).click()
  await shop.goto(`/jobs/${jobId}`)
  await expect(shop.getByText('When do you begin?')).toBeVisible()
  await shop.getByLabel('Write to the customer').fill('On Monday.')
  await shop.getByRole('button', { name: 'Send message' }).click()
  await expect(phone.getByRole('list', { name: 'Messages' })).toContainText('On Monday.')
  await mailTo(shop, email, 'job_message')

  await moveJob(shop, jobId, 'in_progress')
  await moveJob(shop, jobId, 'completed')
  await expect(standing).toContainText('Completed')
  await expectAccessible(phone)

  const history = phone.getByRole('list', { name: 'History' })
  await expect(history).toContainText(/Quantity.*1.*2.*Two of them, one for each wing\./s)
  const [download] = await Promise.all([
    phone.waitForEvent('download'),
    phone.getByRole('link', { name: 'Download CSV' }).click(),
  ])
  const csv = await readFile(await download.path(), 'utf8')
  expect(csv.split('\n')[0]).toContain('field_name,old_value,new_value,change_reason,changed_by')
  expect(csv).toContain('quantity,1,2')
})
