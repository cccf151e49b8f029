import type { Locator, Page } from '@playwright/test'
import { expectPublic } from './outsider.ts'
import { addRequest, openShop, picture, share } from './shop.ts'
import { expect, expectAccessible, mailedLink, mailTo, newMailbox, test } from './story.ts'

test('contractors answer on the page, and the owner takes one of the offers', async ({ page, visit }) => {
  const owner = await openShop(page)
  const id = await addRequest(page, 'Dripping tap')
  const { url } = await share(page, id)
  const pipes = newMailbox('pipes')
  const drains = newMailbox('drains')

  const contractor = await visit()
  await contractor.goto(url)
  await contractor.getByRole('button', { name: 'Send an answer' }).click()
  const form = contractor.getByRole('dialog', { name: 'Your answer' })
  await form.getByLabel('Price').fill('149.50')
  await form.getByLabel('Currency').selectOption('GBP')
  await form.getByLabel('Earliest date').fill('2030-03-04')
  await form.getByLabel('Message').fill('The washer is worn. Half an hour of work.')
  await form
    .getByLabel('Files')
    .setInputFiles({ name: 'washer.png', mimeType: 'image/png', buffer: await picture(contractor) })
  await sayWho(contractor, 'Pat Piper', pipes, 'Pat Pipes Ltd')
  await expectPublic(contractor, owner)
  await form.getByRole('button', { name: 'Send answer' }).click()
  await expect(contractor.getByRole('dialog', { name: 'Your answer is sent' })).toContainText('Forge & Co. has it now.')
  await expectPublic(contractor, owner)

  const other = await visit()
  await other.goto(url)
  await other.getByRole('button', { name: 'Send an answer' }).click()
  await other.getByLabel('Price').fill('90')
  await other.getByLabel('Currency').selectOption('GBP')
  await sayWho(other, 'Dee Drain', drains)
  await other.getByRole('button', { name: 'Send answer' }).click()
  await expect(other.getByRole('dialog', { name: 'Your answer is sent' })).toBeVisible()
  // Nobody sees what others offered.
  await other.reload()
  expect(await other.content()).not.toMatch(/Piper|149\.5/)

  await page.goto(await mailedLink(page, owner, 'response_received'))
  const offers = page.getByRole('region', { name: 'Answers from contractors' })
  const offerOf = (who: string) => offers.getByRole('listitem').filter({ hasText: who })
  const [first, second] = [offerOf('Pat Pipes Ltd'), offerOf('Dee Drain')]
  for (const words of ['£149.50', 'Mar 4, 2030', 'The washer is worn.', 'washer.png'])
    await expect(first).toContainText(words)
  await expect(second).toContainText('£90.00')
  await expect(second).toContainText('No date named')
  await expectAccessible(page)
  if (isWide(page)) expect(await topOf(first.getByText('£149.50'))).toBe(await topOf(second.getByText('£90.00')))

  await first.getByRole('button', { name: 'Accept' }).click()
  const sure = page.getByRole('dialog', { name: 'Accept the offer of Pat Pipes Ltd?' })
  await expect(sure.getByRole('checkbox', { name: /Tell the others no/ })).toBeChecked()
  await expectAccessible(page)
  await sure.getByRole('button', { name: 'Accept offer' }).click()
  await expect(page.getByText('The offer of Pat Pipes Ltd is accepted.')).toBeVisible()
  await expect(first).toContainText('Accepted')
  await expect(second).toContainText('Declined')
  await expect(offers.getByRole('button', { name: 'Accept' })).toHaveCount(0)
  await mailTo(page, pipes, 'response_accepted')
  await mailTo(page, drains, 'response_declined')
})

async function sayWho(page: Page, name: string, email: string, company = '') {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Your e-mail').fill(email)
  await page.getByLabel('Company').fill(company)
}

/** Wide enough for two offers beside one another. */
const isWide = (page: Page) => (page.viewportSize()?.width ?? 0) > 640
const topOf = async (part: Locator) => (await part.boundingBox())?.y
