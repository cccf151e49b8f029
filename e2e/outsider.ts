import type { Page } from '@playwright/test'
import { expect, expectAccessible } from './story.ts'

/** A page for somebody without an account. */
export async function expectPublic(page: Page, ...secrets: string[]) {
  await expectAccessible(page)
  await expectDiscreet(page, ...secrets)
}

/** It names nobody of the shop and no place to sign in, in its source neither. */
export async function expectDiscreet(page: Page, ...secrets: string[]) {
  const source = await page.content()
  expect(source).not.toMatch(/sign[ -]?in|log[ -]?in|regist|Olive|Owens/i)
  for (const secret of secrets) expect(source).not.toContain(secret)
}
