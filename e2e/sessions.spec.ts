import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { longTalk, openShop } from './shop.ts'
import { expect, expectAccessible, test } from './story.ts'

const entriesOn = (page: Page) => page.getByRole('list', { name: 'Entries, oldest first' }).getByRole('listitem')

test('a session is begun, written and renamed, and its history tells of it', async ({ page }) => {
  await openShop(page)
  await page.goto('/sessions')
  await expect(page.getByText('No sessions yet')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'New session' }).click()
  const dialog = page.getByRole('dialog', { name: 'New session' })
  await dialog.getByRole('button', { name: 'Begin session' }).click()
  await expect(dialog.getByText('Must not be empty')).toBeVisible()
  await dialog.getByLabel('Title').fill('Boiler E119')
  await expect(dialog.getByRole('radio', { name: 'Made here' })).toBeChecked()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Begin session' }).click()
  await expect(page.getByRole('heading', { name: 'Boiler E119' })).toBeVisible()
  await expect(page.getByRole('main').getByText('Private', { exact: true })).toBeVisible()
  await expect(page.getByText('Nothing said yet')).toBeVisible()
  await expectAccessible(page)

  const entries = entriesOn(page)
  const body = page.getByLabel('What is said')
  await body.fill('It shows <b>this</b>:\n```sh\ncat /var/log/boiler | grep E119\n```\nWhat now?')
  const entry = await held(page, 'POST', '**/v1/sessions/*/entries')
  await page.getByRole('button', { name: 'Add entry' }).click()
  await expect(entries).toHaveCount(1)
  await expect(entries.first()).toContainText('Sending')
  await expect(entries.first()).toContainText('It shows <b>this</b>:')
  await expect(entries.getByRole('figure', { name: 'Code, sh' })).toContainText('cat /var/log/boiler | grep E119')
  await expect(body).toHaveValue('')
  // Whoever goes up while it is on its way is left there when it has come; half under the bar it is too small for axe.
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  entry.release()
  await expect(entries.getByRole('link', { name: '#1' })).toBeInViewport({ ratio: 1 })
  await expectAccessible(page)
  await page.getByLabel('Who says it').selectOption('Assistant')
  await body.fill('Bleed the radiators.')
  await body.press('Control+Enter')
  await expect(entries.filter({ hasText: 'Bleed the radiators.' })).toContainText('Assistant')
  // Loaded anew at once, on its way or not: it arrives.
  await page.reload()
  await expect(entries).toHaveCount(2)
  await expect(entries.locator('b')).toHaveCount(0)

  await page.getByRole('button', { name: 'Rename' }).click()
  await page.getByLabel('Title').fill('The boiler of Mill Lane')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'The boiler of Mill Lane' })).toBeVisible()

  await page.getByRole('navigation', { name: 'Parts of this page' }).getByRole('link', { name: 'History' }).click()
  const history = page.getByRole('region', { name: 'History' }).getByRole('listitem')
  for (const sentence of [
    'Olive Owens began the session Boiler E119',
    'Olive Owens added entry 1 to a session, as user',
    'Olive Owens added entry 2 to a session, as assistant',
    'Olive Owens changed the title of a session',
  ])
    await expect(history.filter({ hasText: sentence })).toHaveCount(1)
  await expect(history).toHaveCount(4)
  await expectAccessible(page)
  const csv = await downloaded(page, 'Export CSV')
  expect(csv.trim().split('\n')).toHaveLength(5)
  expect(csv).toContain('session.created')
  expect(JSON.parse(await downloaded(page, 'Export JSON'))).toHaveLength(4)
})

test('a long transcript is imported, and read from either end and from its midst', async ({ page }) => {
  await openShop(page)
  await page.goto('/sessions')
  await page.getByRole('button', { name: 'Import a transcript' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a transcript' })
  await expectAccessible(page)
  const lines = longTalk(400).map((said) => JSON.stringify(said))
  const choose = (content: string[]) =>
    dialog.getByLabel(/^Choose (a|another) file$/).setInputFiles({
      name: 'boiler.jsonl',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(content.join('\n')),
    })
  await choose(lines.with(2, '{"role": "user"}'))
  await dialog.getByRole('button', { name: 'Import' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Nothing was imported.')
  await expect(dialog.getByRole('alert')).toContainText('Line 3')
  await expectAccessible(page)
  await choose(lines)
  await dialog.getByLabel('Title').fill('Four hundred')
  await dialog.getByRole('button', { name: 'Import' }).click()
  await expect(page.getByText('400 entries are imported.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Four hundred' })).toBeVisible()

  const entries = entriesOn(page)
  const entry = (seq: number) => entries.filter({ hasText: `This is said as number ${seq}.` })
  await expect(entry(1)).toBeInViewport()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'End', exact: true }).click()
  await expect(entry(400)).toBeInViewport()
  // Only what is near is there at all.
  expect(await entries.count()).toBeLessThan(60)
  await page.getByLabel('What is said').fill('One more at the end.')
  await page.getByRole('button', { name: 'Add entry' }).click()
  const added = entries.filter({ hasText: 'One more at the end.' })
  await expect(added).toBeInViewport()
  await expect(added).toContainText('#401')
  await expectAccessible(page)

  await page.getByLabel('Go to entry').fill('402')
  await page.getByRole('button', { name: 'Go', exact: true }).click()
  await expect(page.getByText('Entries are numbered 1 to 401.')).toBeVisible()
  await page.getByLabel('Go to entry').fill('200')
  await page.getByRole('button', { name: 'Go', exact: true }).click()
  await expect(entry(200)).toBeInViewport()
  await expect(page).toHaveURL(/#200$/)
  await expect(page.locator(':focus')).toHaveText('#200')
  await page.mouse.move(180, 400)
  const scrolled = async () => {
    await page.mouse.wheel(0, -3000)
    return page.evaluate(() => window.scrollY)
  }
  await expect.poll(scrolled, { intervals: [100] }).toBe(0)
  await expect(entry(1)).toBeInViewport()
  await page.reload()
  await expect(entry(200)).toBeInViewport()
})

/** What a press on this link saves. */
async function downloaded(page: Page, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}

/** Such calls wait in the browser until they are let go. */
async function held(page: Page, method: string, address: string) {
  const { promise: isReleased, resolve: release } = Promise.withResolvers<void>()
  await page.route(address, async (route) => {
    if (route.request().method() === method) await isReleased
    await route.continue()
  })
  return { release }
}
