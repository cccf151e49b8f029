import type { Page } from '@playwright/test'
import { expectDiscreet, expectPublic } from './outsider.ts'
import { openSharing, shareOf } from './share-dialog.ts'
import { addEntry, addSession, longTalk, openShop, share } from './shop.ts'
import { expect, expectAccessible, test } from './story.ts'

const talk = [
  { role: 'user', body: 'The boiler shows E119.\n```\nE119 low pressure\n```' },
  { role: 'assistant', body: 'Bleed the radiators.' },
]
const isPublic = 'Anyone with the address may read it'
const isPrivate = 'Only you and people you name'

test('a session is made public, read by anyone, and taken back', async ({ page, visit }) => {
  const owner = await openShop(page)
  const id = await addSession(page, 'Boiler E119', talk)
  const reader = await visit()
  await reader.goto(`/sessions/${id}`)
  await expect(reader).toHaveURL(/sign-in/)

  const dialog = await shareOf(page, id)
  const who = dialog.getByLabel('Who sees it without being named')
  await expect(who.locator(':checked')).toHaveText(isPrivate)
  await who.selectOption(isPublic)
  await expect(dialog.getByText('Anyone who has this address can read all of it')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Leave it as it is' }).click()
  await expect(who.locator(':checked')).toHaveText(isPrivate)
  await who.selectOption(isPublic)
  await dialog.getByRole('button', { name: 'Make it public' }).click()
  await expect(page.getByText('Anyone with the address can read it now.')).toBeVisible()
  await expectAccessible(page)

  await reader.goto(`/sessions/${id}`)
  await expect(reader.getByRole('heading', { name: 'Boiler E119' })).toBeVisible()
  for (const words of ['The boiler shows E119.', 'E119 low pressure', 'Bleed the radiators.'])
    await expect(reader.getByText(words)).toBeVisible()
  await expect(reader.getByRole('textbox')).toHaveCount(0)
  await expectPublic(reader, owner)

  await who.selectOption(isPrivate)
  await expect(page.getByText('It is private now.')).toBeVisible()
  await reader.goto(`/sessions/${id}`)
  await expect(reader).toHaveURL(/sign-in/)
  await expectDark(reader)
})

test('whoever reads a public session sees what is added, and nothing once it is private', async ({ page, visit }) => {
  await openShop(page)
  const id = await addSession(page, 'Boiler E119', talk)
  const dialog = await shareOf(page, id)
  const who = dialog.getByLabel('Who sees it without being named')
  await who.selectOption(isPublic)
  await dialog.getByRole('button', { name: 'Make it public' }).click()
  await expect(page.getByText('Anyone with the address can read it now.')).toBeVisible()

  const reader = await visit()
  await reader.goto(`/sessions/${id}`)
  await expect(reader.getByText('Bleed the radiators.')).toBeVisible()
  await addEntry(page, id, 'It works again.')
  await expect(reader.getByText('It works again.')).toBeVisible()
  await who.selectOption(isPrivate)
  await expect(page.getByText('It is private now.')).toBeVisible()
  await expect(reader.getByText('It works again.')).toHaveCount(0)
  await expectDark(reader)
  await expectPublic(reader)
})

test('what was made elsewhere is never public; a link to it is live, and stops at once', async ({ page, visit }) => {
  const owner = await openShop(page)
  const id = await addSession(page, 'Boiler E119', talk, { origin: 'remote' })
  const dialog = await shareOf(page, id)
  await expect(dialog.getByText('Made elsewhere: it can never be public.')).toBeVisible()
  await expect(dialog.getByLabel('Who sees it without being named').locator('option')).toHaveText([
    isPrivate,
    'Everybody at Forge & Co.',
  ])
  const refused = await page.request.put(`/v1/resources/${id}/visibility`, { data: { visibility: 'public' } })
  expect(refused.status()).toBe(422)
  await dialog.getByRole('button', { name: 'New link' }).click()
  await dialog.getByRole('button', { name: 'Create link' }).click()
  const link = await dialog.getByLabel('Address').inputValue()
  expect(new URL(link).pathname).toMatch(/^\/s\/[\w-]{43}$/)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Done' }).click()

  const visitor = await visit()
  await visitor.goto(link)
  await expect(visitor.getByText('Bleed the radiators.')).toBeVisible()
  await expectPublic(visitor, owner, id)
  await page.getByLabel('What is said').fill('It works <i>again</i>.')
  await page.getByRole('button', { name: 'Add entry' }).click()
  await expect(visitor.getByText('It works <i>again</i>.')).toBeVisible()
  await expectDiscreet(visitor, owner)

  await openSharing(page)
  await dialog.getByRole('button', { name: /^More for/ }).click()
  await page.getByRole('menuitem', { name: 'Stop sharing' }).click()
  await dialog.getByRole('button', { name: 'Stop sharing' }).click()
  await expect(visitor.getByRole('heading', { name: 'This link has just been closed' })).toBeVisible()
  await expectDark(visitor)
  await expectDiscreet(visitor, owner)
  await visitor.getByRole('link', { name: 'Load it again' }).click()
  await expect(visitor.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
})

test('a long transcript is read page by page, without JavaScript too', async ({ page, visit }) => {
  const owner = await openShop(page)
  const { url } = await share(page, await addSession(page, 'A long talk', longTalk(120)))
  const said = (seq: number) => `This is said as number ${seq}.`
  const plain = await visit({ javaScriptEnabled: false })
  await plain.goto(url)
  await expect(plain.getByText(said(1), { exact: true })).toBeVisible()
  await expect(plain.getByText(said(51))).toHaveCount(0)
  await plain.getByRole('link', { name: 'Show 51 to 100 of 120' }).click()
  await expect(plain.getByText(said(51))).toBeVisible()
  await expect(plain.getByText(said(1), { exact: true })).toHaveCount(0)
  await expectDiscreet(plain, owner)
  await plain.getByRole('link', { name: 'Show 101 to 120 of 120' }).click()
  await expect(plain.getByText(said(120))).toBeVisible()
  await plain.getByRole('link', { name: 'Show what came before' }).click()
  await expect(plain.getByText(said(51))).toBeVisible()

  const visitor = await visit()
  await visitor.goto(url)
  await visitor.getByRole('link', { name: 'Show 51 to 100 of 120' }).click()
  await expect(visitor.locator('#entry-51')).toBeFocused()
  await expect(visitor.getByText(said(1), { exact: true })).toHaveCount(1)
  await expectDiscreet(visitor, owner)
})

/** Nothing of the session is left on this page. */
async function expectDark(page: Page) {
  expect(await page.content()).not.toMatch(/boiler|radiators/i)
}
