import type { Page } from '@playwright/test'
import { expect } from './story.ts'

/** Opens a session's page and, on it, the dialog in which it is shared. */
export async function shareOf(page: Page, sessionId: string) {
  await page.goto(`/sessions/${sessionId}`)
  return openSharing(page)
}

export async function openSharing(page: Page) {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: 'People' })).toBeVisible()
  return dialog
}
