import type { Page } from '@playwright/test'
import { desktop, phone } from './settings.ts'
import { make, read, type Share } from './shop.ts'
import { expect, test } from './story.ts'
import { takePicture } from './take-picture.ts'

/*
 * The demo's screens as README.md shows them. `pnpm pictures` takes those pictures anew; any other run walks through the same
 * screens, and leaves what is there alone.
 */
test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } })

const password = 'latchkey-demo'
const signIn = (page: Page) => make(page, '/v1/auth/login', { email: 'owner@demo.test', password })
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 })

type Found = { results: { id: string; title: string }[] }

/** The demo's own, by its title. */
async function find(page: Page, path: string, title: string) {
  const { results } = await read<Found>(await page.request.get(`${path}?page_size=100`))
  return results.find((one) => one.title === title)?.id ?? ''
}

/** As an outsider comes by the link that the shop made for them. */
async function openLink(page: Page, shop: Page, notes: string) {
  await signIn(shop)
  const { results } = await read<{ results: (Share & { notes: string | null })[] }>(
    await shop.request.get('/v1/shares?page_size=100'),
  )
  await page.goto(results.find((share) => share.notes?.startsWith(notes))?.url ?? '')
}

test.describe('at a desk', () => {
  test.use(desktop)

  test('sharing one of the repair requests', async ({ page }, info) => {
    // Who asks, people and links at once.
    await page.setViewportSize({ width: 1280, height: 1200 })
    await signIn(page)
    await page.goto('/repair-requests')
    const roof = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Roof leaks above the stairs' })
    await expect(roof).toContainText('2 links')
    await page.keyboard.press('j')
    await page.keyboard.press('s')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('Rita Rafter asks to be let in')
    await expect(dialog).toContainText('For three roofers, to quote')
    await takePicture(page, info, 'share-dialog')
  })

  test('a session', async ({ page }, info) => {
    await signIn(page)
    const title = 'Why the boiler at the Old School stops at night'
    await page.goto(`/sessions/${await find(page, '/v1/sessions', title)}`)
    await expect(heading(page, title)).toBeVisible()
    await expect(page.getByRole('list', { name: 'Entries, oldest first' }).getByRole('listitem').first()).toBeVisible()
    await takePicture(page, info, 'session')
  })

  test('records, as their outsider has them', async ({ page, visit }, info) => {
    await openLink(page, await visit(), 'For Josh')
    await expect(heading(page, 'Josh’s quotes')).toBeVisible()
    await expect(page.getByRole('table', { name: 'Records' })).toBeVisible()
    await takePicture(page, info, 'shared-records')
  })

  test('a job', async ({ page }, info) => {
    await signIn(page)
    await page.goto(`/jobs/${await find(page, '/v1/jobs', 'Railing for the mill stairs')}`)
    await expect(heading(page, 'Railing for the mill stairs')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Tasks' })).toContainText('5 of 12')
    await takePicture(page, info, 'job')
  })

  test('what waits for review', async ({ page }, info) => {
    await signIn(page)
    await page.goto('/review')
    const again = page
      .getByRole('list', { name: 'Waiting for review' })
      .getByRole('listitem')
      .filter({ hasText: 'again' })
    await again.getByRole('link').click()
    await expect(page.getByRole('region', { name: 'Changed since it was returned' })).toBeVisible()
    await takePicture(page, info, 'review')
  })

  test('reports', async ({ page }, info) => {
    await signIn(page)
    await page.goto('/reports?days=30')
    await expect(page.getByRole('region', { name: 'By type' }).getByRole('listitem').first()).toBeVisible()
    await takePicture(page, info, 'reports')
  })

  test('who did what, in the dark', async ({ page }, info) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await signIn(page)
    await page.goto('/settings/activity')
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
    await takePicture(page, info, 'activity')
  })
})

test.describe('on a phone', () => {
  test.use(phone)

  test('a repair request, for whoever quotes', async ({ page, visit }, info) => {
    await openLink(page, await visit(), 'For three roofers')
    await expect(heading(page, 'Roof leaks above the stairs')).toBeVisible()
    await takePicture(page, info, 'shared-request')
  })

  test('a job, for whoever waits for it', async ({ page, visit }, info) => {
    await openLink(page, await visit(), 'For Lena')
    await expect(heading(page, 'Railing for the mill stairs')).toBeVisible()
    await takePicture(page, info, 'shared-job')
  })

  test('the portal', async ({ page }, info) => {
    await make(page, '/v1/customer/login', { portal: 'demo', email: 'customer@demo.test', password })
    await page.goto('/portal/demo')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await takePicture(page, info, 'portal')
  })
})
