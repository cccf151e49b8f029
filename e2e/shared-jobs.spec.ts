import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectDiscreet, expectPublic } from './outsider.ts'
import { addJob, addTask, changeShare, changeTask, moveJob, openShop, type Share, share } from './shop.ts'
import { expect, test } from './story.ts'

const TITLE = 'Railing for the mill stairs'
const SECRET = 'The key is at the bakery'

/** A job that is worked on, with so many tasks, of which the first is done. */
async function shareJob(page: Page, settings: object, count: number) {
  await openShop(page)
  const job = await addJob(page, TITLE, {
    description: 'Eleven steps and a landing.',
    job_type: 'fabrication',
    priority: 'high',
    material: 'Mild steel',
    requested_date: '2027-01-15',
    special_instructions: SECRET,
  })
  await moveJob(page, job, 'in_progress')
  const tasks: { id: string }[] = []
  for (let n = 1; n <= count; n++) {
    const done = n === 1 ? { status: 'done', result: 'No two are alike' } : {}
    tasks.push(await addTask(page, job, `Step ${n}`, done))
  }
  return { job, tasks, link: await share(page, job, settings) }
}

const listOn = (page: Page) => page.getByRole('list', { name: 'Tasks' })
const rowOf = (page: Page, title: string) =>
  listOn(page)
    .getByRole('listitem')
    .filter({ has: page.getByText(title, { exact: true }) })

async function openLink(page: Page, { url }: Share) {
  await page.goto(url)
  await expect(page.getByRole('heading', { name: TITLE, level: 1 })).toBeVisible()
}

async function downloaded(page: Page, label: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: label, exact: true }).click(),
  ])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

test('without JavaScript a job is read, its tasks turned, and all of it taken along', async ({ page, visit }) => {
  const { link } = await shareJob(page, {}, 52)
  const visitor = await visit({ javaScriptEnabled: false })
  await openLink(visitor, link)
  const main = visitor.getByRole('main')
  for (const text of ['In progress', 'High', 'Mild steel', '15 January 2027', '1 of 52 tasks are done.', 'No end set'])
    await expect(main).toContainText(text)
  await expect(listOn(visitor).getByRole('listitem')).toHaveCount(50)
  await expect(rowOf(visitor, 'Step 1')).toContainText('No two are alike')
  await visitor.getByRole('link', { name: 'Next page' }).click()
  await expect(visitor.getByText('51 to 52 of 52')).toBeVisible()
  await expect(listOn(visitor).getByRole('listitem')).toHaveCount(2)
  await expectDiscreet(visitor, SECRET)
  const csv = await downloaded(visitor, 'CSV')
  expect(csv.text).toContain('Step 52')
  expect(csv.text).not.toContain(SECRET)
})

test('an open job follows the work: tasks, their number and its status, without a reload', async ({ page, visit }) => {
  const { link, job, tasks } = await shareJob(page, {}, 3)
  const visitor = await visit()
  await openLink(visitor, link)
  await expectPublic(visitor, SECRET)
  const second = rowOf(visitor, 'Step 2')
  await expect(second).toContainText('To do')
  await visitor.evaluate(() => Object.assign(window, { isSamePage: true }))

  await changeTask(page, job, tasks[1], { status: 'done', result: 'Nine posts' })
  await expect(second).toContainText('Done')
  await expect(second).toContainText('Nine posts')
  await expect(visitor.getByRole('status').filter({ hasText: '2 of 3 tasks are done.' })).toBeVisible()
  await addTask(page, job, 'Wax and polish')
  await expect(rowOf(visitor, 'Wax and polish')).toContainText('To do')
  await expect(visitor.getByText('2 of 4 tasks are done.')).toBeVisible()
  await moveJob(page, job, 'on_hold')
  await expect(visitor.getByRole('main').getByText('On hold')).toBeVisible()
  expect(await visitor.evaluate(() => 'isSamePage' in window)).toBe(true)

  const json = await downloaded(visitor, 'JSON')
  expect(json.name).toMatch(/\.json$/)
  expect(json.text).toContain('Nine posts')
  expect(json.text).not.toContain(SECRET)
  await expect(visitor.getByRole('status').filter({ hasText: `${json.name} is downloaded.` })).toBeVisible()
  await expectDiscreet(visitor, SECRET)
})

test('many tasks are turned in place, and the address and the way back follow', async ({ page, visit }) => {
  const { link, job, tasks } = await shareJob(page, { access_mode: 'view_only' }, 52)
  const visitor = await visit()
  await openLink(visitor, link)
  await expect(visitor.getByRole('link', { name: 'CSV' })).toHaveCount(0)
  await visitor.getByRole('link', { name: 'Next page' }).click()
  await expect(rowOf(visitor, 'Step 51')).toBeVisible()
  await expect(visitor).toHaveURL(/\?page=2$/)
  await changeTask(page, job, tasks[51], { status: 'running' })
  await expect(rowOf(visitor, 'Step 52')).toContainText('In progress')
  await expectDiscreet(visitor, SECRET)
  await visitor.goBack()
  await expect(rowOf(visitor, 'Step 50')).toBeVisible()
  await expect(listOn(visitor).getByRole('listitem')).toHaveCount(50)
  await visitor.goForward()
  await expect(rowOf(visitor, 'Step 51')).toBeVisible()
  await visitor.reload()
  await expect(listOn(visitor).getByRole('listitem')).toHaveCount(2)
})

test('something is said about a job, and a link that is stopped ends the open page', async ({ page, visit }) => {
  const { link } = await shareJob(page, { access_mode: 'comment' }, 2)
  const visitor = await visit()
  await openLink(visitor, link)
  await visitor.getByLabel('Write a comment').fill('Is it hung by Friday?')
  await visitor.getByLabel('Your name').fill('Lena')
  await visitor.getByRole('button', { name: 'Add comment' }).click()
  await expect(visitor.getByRole('list', { name: 'Comments' })).toContainText('Is it hung by Friday?')
  await expectPublic(visitor, SECRET)
  await changeShare(page, link, { is_active: false })
  await expect(visitor.getByRole('heading', { name: 'This link has just been closed' })).toBeVisible()
  await expectPublic(visitor, TITLE, 'Step 1', SECRET)
})

test('the shop sees before it shares what others will see', async ({ page }) => {
  const { job } = await shareJob(page, {}, 2)
  await page.goto(`/preview/${job}?access_mode=export`)
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible()
  await expect(rowOf(page, 'Step 2')).toContainText('To do')
  await expect(page.getByText('1 of 2 tasks are done.')).toBeVisible()
  await expect(page.getByText(SECRET)).toHaveCount(0)
})
