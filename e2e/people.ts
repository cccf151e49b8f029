import type { Page } from '@playwright/test'
import { expect, mailedLink, newMailbox } from './story.ts'

export const PASSWORD = 'a long enough phrase'

/** Registers on the page and presses the mailed link, as a person does. */
export async function registerWorkspace(page: Page, name: string, shop: string) {
  const email = newMailbox('owner')
  await page.goto('/register')
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Name of your shop').fill(shop)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Register' }).click()
  await expect(page.getByRole('heading', { name: 'Check your mailbox' })).toBeVisible()
  await page.goto(await mailedLink(page, email, 'verify'))
  await page.getByRole('button', { name: 'Confirm e-mail' }).click()
  await expect(page.getByText(`${shop} stands ready`)).toBeVisible()
  return email
}

export async function signIn(page: Page, email: string, password = PASSWORD) {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
