import type { Page } from '@playwright/test'
import { answerJob, handIn, openCustomer } from './portal.ts'
import { openShop, read } from './shop.ts'
import { expect, expectAccessible, mailTo, test } from './story.ts'

const change = async (page: Page, jobId: string, data: object) =>
  read<{ version: number }>(await page.request.put(`/v1/customer/jobs/${jobId}`, { data }))

const statusOf = async (page: Page, jobId: string) =>
  (await read<{ status: string }>(await page.request.get(`/v1/jobs/${jobId}`))).status

const pane = (page: Page, reference: string | null) => page.getByRole('article', { name: `Job ${reference}` })

test('the oldest comes first, and each is answered by a letter', async ({ page, visit, isMobile }) => {
  await openShop(page)
  await page.goto('/review')
  await expect(page.getByText('Nothing waits')).toBeVisible()
  await expectAccessible(page)

  const portal = await visit()
  const { email } = await openCustomer(portal, page)
  const gate = await handIn(portal, 'Garden gate')
  const rail = await handIn(portal, 'Stair rail')
  const grille = await handIn(portal, 'Window grille')

  // What comes in meanwhile is there without a press.
  const queue = page.getByRole('list', { name: 'Waiting for review' })
  await expect(queue.getByRole('listitem')).toHaveText([/Garden gate/, /Stair rail/, /Window grille/])
  await expect(page.getByText('3 jobs wait for an answer.')).toBeVisible()
  await expect(queue.getByRole('listitem').first()).toContainText('Carla Mason')
  await expectAccessible(page)
  if (isMobile) await queue.getByRole('link', { name: 'Garden gate' }).click()
  await expect(pane(page, gate.reference)).toBeVisible()
  await expect(pane(page, gate.reference)).toContainText('Two wings, oiled.')
  await expectAccessible(page)

  await page.keyboard.press('j')
  await expect(page.getByRole('heading', { name: 'Stair rail' })).toBeFocused()
  await page.keyboard.press('k')
  await expect(page.getByRole('heading', { name: 'Garden gate' })).toBeFocused()
  await expect(page).toHaveURL(new RegExp(gate.id))

  // Letters that are typed do nothing else.
  if (isMobile) await page.getByRole('tab', { name: 'Notes' }).click()
  await page.getByLabel('Note something for the shop').fill('')
  await page.getByLabel('Note something for the shop').pressSequentially('axr jk')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await statusOf(page, gate.id)).toBe('submitted')
  await page.getByRole('heading', { name: 'Garden gate' }).focus()
  await page.keyboard.press('a')
  await expect(page.getByText(`${gate.reference} is approved. Carla Mason is told.`)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Stair rail' })).toBeFocused()
  expect(await statusOf(page, gate.id)).toBe('approved')

  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('They read your reason.')).toBeVisible()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Return job' }).click()
  await expect(dialog.getByText('Say why')).toBeVisible()
  await expectAccessible(page)
  // What was typed is still there after a look elsewhere.
  await dialog.getByLabel('Reason').fill('How long is it?')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('j')
  await expect(page.getByRole('heading', { name: 'Window grille' })).toBeFocused()
  await page.keyboard.press('k')
  await expect(page.getByRole('heading', { name: 'Stair rail' })).toBeFocused()
  await page.keyboard.press('r')
  await expect(dialog.getByLabel('Reason')).toHaveValue('How long is it?')
  await dialog.getByRole('button', { name: 'Return job' }).click()
  await expect(page.getByText(`${rail.reference} went back. Carla Mason is told why and can change it.`)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Window grille' })).toBeFocused()

  await page.getByRole('button', { name: 'Reject…' }).click()
  await dialog.getByLabel('Reason').fill('We do not make grilles.')
  await dialog.getByRole('button', { name: 'Reject job' }).click()
  await expect(page.getByText('Nothing waits')).toBeVisible()
  expect(await statusOf(page, rail.id)).toBe('returned')
  expect(await statusOf(page, grille.id)).toBe('rejected')
  await mailTo(page, email, 'job_status')
})

test('what the customer changed after a return is marked, with the reasons', async ({ page, visit, isMobile }) => {
  await openShop(page)
  const portal = await visit()
  await openCustomer(portal, page)
  const gate = await handIn(portal, 'Garden gate', { quantity: 1 })
  await answerJob(page, gate.id, 'return', 'One wing or two?')
  await change(portal, gate.id, { quantity: 2, material: 'Oak', change_reason: 'Two, as drawn.' })
  await read(await portal.request.post('/v1/customer/jobs/submit', { data: { job_id: gate.id } }))

  await page.goto('/')
  await page.getByRole('link', { name: '1 job waits for review' }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'Garden gate' })
  await expect(row).toContainText('Handed in again')
  if (isMobile) await row.getByRole('link', { name: 'Garden gate' }).click()
  const changed = page.getByRole('region', { name: 'Changed since it was returned' })
  await expect(changed).toContainText('One wing or two?')
  await expect(changed).toContainText(/Quantity\s*from\s*1\s*to\s*2/)
  await expect(changed).toContainText('Because: Two, as drawn.')
  await expectAccessible(page)
})

test('nobody approves what they did not see', async ({ page, visit }) => {
  await openShop(page)
  const portal = await visit()
  await openCustomer(portal, page)
  const gate = await handIn(portal, 'Garden gate', { quantity: 1 })
  await page.goto(`/review/${gate.id}`)
  await expect(page.getByRole('heading', { name: 'Garden gate' })).toBeVisible()
  await change(portal, gate.id, { quantity: 40, change_reason: 'For the whole street.' })

  await page.getByRole('button', { name: 'Approve' }).click()
  const meanwhile = page.getByRole('region', { name: 'Changed while you looked' })
  await expect(meanwhile).toBeFocused()
  await expect(meanwhile).toContainText('Nothing was decided yet. Look at this, then answer again.')
  await expect(meanwhile).toContainText(/Quantity\s*from\s*1\s*to\s*40/)
  await expectAccessible(page)
  expect(await statusOf(page, gate.id)).toBe('submitted')

  await page.keyboard.press('a')
  await expect(page.getByText(`${gate.reference} is approved. Carla Mason is told.`)).toBeVisible()
  expect(await statusOf(page, gate.id)).toBe('approved')
})

test('what somebody else answers leaves with a word', async ({ page, visit, isMobile }) => {
  await openShop(page)
  const portal = await visit()
  await openCustomer(portal, page)
  const gate = await handIn(portal, 'Garden gate')
  const rail = await handIn(portal, 'Stair rail')
  await page.goto('/review')
  const queue = page.getByRole('list', { name: 'Waiting for review' })
  await expect(queue.getByRole('listitem')).toHaveCount(2)
  if (isMobile) await queue.getByRole('link', { name: 'Garden gate' }).click()
  await expect(pane(page, gate.reference)).toBeVisible()

  await answerJob(page, rail.id, 'reject', 'We do not make rails.')
  await expect(page.getByText(`${rail.reference} left the queue: it is rejected.`)).toBeVisible()

  // What is being looked at stays, so that nobody loses what they write; it only says that it no longer waits.
  await answerJob(page, gate.id, 'approve')
  await expect(page.getByText('It no longer waits: it is approved.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  await expectAccessible(page)
  await pane(page, gate.reference).getByRole('button', { name: 'Next job' }).last().click()
  await expect(page.getByText('Nothing waits')).toBeVisible()
})
