import type { Page } from '@playwright/test'
import { expectDiscreet, expectPublic } from './outsider.ts'
import { addRequest, openShop } from './shop.ts'
import { expect, expectAccessible, mailedLink, mailsTo, mailTo, newMailbox, test } from './story.ts'

/** The code in the newest mail, once that is not the code which is known. */
async function mailedCode(page: Page, to: string, known = '') {
  const newest = async () => (await mailTo(page, to, 'code')).subject.slice(0, 6)
  await expect.poll(newest).not.toBe(known)
  return newest()
}

test('a link for named mailboxes opens with a mailed code, and so does the inbox', async ({ page, visit }) => {
  const owner = await openShop(page)
  const id = await addRequest(page, 'Dripping tap')
  const invited = newMailbox('contractor')
  const stranger = newMailbox('stranger')
  await page.goto(`/repair-requests/${id}`)
  await page.getByRole('button', { name: 'Share' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'New link' }).click()
  await dialog.getByLabel('Who').selectOption('Only named mailboxes')
  await dialog.getByLabel('Mailboxes').fill(invited)
  await expect(dialog.getByText(`${invited} can look at it until`)).toBeVisible()
  await dialog.getByRole('button', { name: 'Create link' }).click()
  await dialog.getByRole('button', { name: 'Mail it' }).click()
  await dialog.getByLabel('Message').fill('Can you have a look?')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Send mail' }).click()
  await expect(page.getByText('The mail is on its way.')).toBeVisible()

  const visitor = await visit()
  await visitor.goto(await mailedLink(page, invited, 'share'))
  await expectPublic(visitor, owner, 'Dripping tap', invited)
  // Whoever was not named reads the same, and gets no mail.
  await visitor.getByLabel('Your e-mail').fill(stranger)
  await visitor.getByRole('button', { name: 'Mail me a code' }).click()
  await expect(visitor.getByText(/may see this, a code is on its way to it/)).toBeVisible()
  await visitor.getByRole('link', { name: 'Use another e-mail' }).click()
  await visitor.getByLabel('Your e-mail').fill(invited)
  await visitor.getByRole('button', { name: 'Mail me a code' }).click()
  const code = await mailedCode(page, invited)
  await visitor.getByLabel('Six-digit code').fill(code === '123456' ? '654321' : '123456')
  await visitor.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(visitor.getByText('That is not the code, or it has run out.')).toBeVisible()
  await expectPublic(visitor, owner, 'Dripping tap')
  await visitor.getByLabel('Six-digit code').fill(code)
  await visitor.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(visitor.getByRole('heading', { name: 'Dripping tap' })).toBeVisible()
  await expectDiscreet(visitor, owner)
  expect(await mailsTo(page, stranger, 'code')).toEqual([])

  const elsewhere = await visit()
  await elsewhere.goto('/inbox')
  await expect(elsewhere.getByRole('heading', { name: 'Your inbox' })).toBeVisible()
  await expectPublic(elsewhere, owner)
  await elsewhere.getByLabel('Your e-mail').fill(invited)
  await elsewhere.getByRole('button', { name: 'Mail me a code' }).click()
  await elsewhere.getByLabel('Six-digit code').fill(await mailedCode(page, invited, code))
  await elsewhere.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(elsewhere.getByText(`What was shared with ${invited}`)).toBeVisible()
  await expectPublic(elsewhere, owner)
  await expect(elsewhere.getByRole('link', { name: 'Dripping tap' })).toHaveAttribute('href', visitor.url())
  await elsewhere.getByRole('button', { name: 'Close the inbox' }).click()
  await expect(elsewhere.getByLabel('Your e-mail')).toBeVisible()
})
