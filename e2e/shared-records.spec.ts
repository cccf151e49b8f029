import { readFile } from 'node:fs/promises'
import type { APIResponse, Page } from '@playwright/test'
import { expectDiscreet, expectPublic } from './outsider.ts'
import { openShop, type Share, share } from './shop.ts'
import { expect, test } from './story.ts'

const fields = [
  { key: 'company', label: 'Company', type: 'text', required: true },
  { key: 'value', label: 'Value', type: 'currency' },
  { key: 'status', label: 'Status', type: 'select', options: ['asked', 'quoted', 'won'], required: true },
  { key: 'due', label: 'Answer by', type: 'date' },
  { key: 'agent', label: 'Estimator', type: 'user' },
  { key: 'urgent', label: 'Urgent', type: 'boolean' },
  { key: 'drawings', label: 'Drawings', type: 'url' },
  { key: 'margin', label: 'Margin', type: 'number' },
]
const shown = ['company', 'value', 'status', 'due', 'agent', 'urgent', 'drawings']
const SECRET = 987_654_321

type Made = { id: string; version: number }

async function made<T>(reply: APIResponse): Promise<T> {
  expect(reply.ok(), await reply.text()).toBe(true)
  return (await reply.json()) as T
}

/** Quotes of which those are shared that are not won: so many of them that they take two pages. */
async function shareQuotes(page: Page, settings: object, more = 0) {
  await openShop(page)
  const pipeline = await made<Made>(await page.request.post('/v1/pipelines', { data: { name: 'Quotes', fields } }))
  const add = (data: object) =>
    page.request.post(`/v1/pipelines/${pipeline.id}/records`, { data: { data } }).then((reply) => made<Made>(reply))
  if (more > 0) {
    const lines = Array.from({ length: more }, (_, n) => `Row ${String(n + 1).padStart(2, '0')},asked`)
    const file = {
      name: 'quotes.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Company,Status', ...lines].join('\n')),
    }
    await made(await page.request.post(`/v1/pipelines/${pipeline.id}/import`, { multipart: { file } }))
  }
  const common = { margin: SECRET, agent: [{ user_id: 7, name: 'Josh Cowan' }] }
  const acme = await add({
    ...{ company: 'Acme Doors', value: { amount: 1200, currency: 'GBP' }, status: 'asked', due: '2026-12-01' },
    ...{ urgent: true, drawings: 'https://drawings.example/acme', ...common },
  })
  await add({ company: 'Brook Farm', value: { amount: 80, currency: 'GBP' }, status: 'quoted', ...common })
  await add({ company: 'Canal Wharf', value: { amount: 30_000, currency: 'GBP' }, status: 'won', ...common })
  const filter_config = {
    groups: ['asked', 'quoted'].map((value) => ({
      logic: 'AND',
      filters: [{ field: 'status', operator: 'equals', value }],
    })),
    groupLogic: 'OR',
  }
  const { id } = await made<Made>(
    await page.request.post('/v1/saved-filters', {
      data: { name: 'Quotes still open', pipeline_id: pipeline.id, filter_config },
    }),
  )
  const link = await share(page, id, { shared_fields: shown, ...settings })
  const change = async (record: Made, data: object) =>
    made<Made>(await page.request.patch(`/v1/records/${record.id}`, { data: { data } }))
  return { link, acme, add, change }
}

const rowsOn = (page: Page) => page.getByRole('table', { name: 'Records' }).locator('tbody').getByRole('row')
const rowOf = (page: Page, text: string) => rowsOn(page).filter({ hasText: text })
const isPhone = (page: Page) => (page.viewportSize()?.width ?? 0) < 640
const said = (page: Page) => page.getByRole('status')

async function openLink(page: Page, { url }: Share) {
  await page.goto(url)
  await expect(page.getByRole('heading', { name: 'Quotes still open', level: 1 })).toBeVisible()
}

/** By the head of its column; on a phone, where there is none, by the list of orders. */
async function order(page: Page, column: string, by: string) {
  if (isPhone(page)) await page.getByLabel('Order').selectOption({ label: `${column}, ${by}` })
  else await page.getByRole('columnheader', { name: column }).getByRole('link').click()
}

test('shared records are read, searched, ordered, filtered and turned, and nothing else leaves', async ({
  page,
  visit,
}) => {
  const { link, add } = await shareQuotes(page, {}, 55)
  const visitor = await visit()
  await openLink(visitor, link)
  await expect(rowsOn(visitor)).toHaveCount(50)
  await expect(visitor.getByText('1 to 50 of 57')).toBeVisible()
  await expect(rowOf(visitor, 'Canal Wharf')).toHaveCount(0)
  const acme = rowOf(visitor, 'Acme Doors')
  for (const text of ['£1,200.00', 'asked', 'Josh Cowan', 'Yes', 'drawings.example/acme'])
    await expect(acme).toContainText(text)
  await expect(acme.getByRole('link')).toHaveAttribute('rel', 'noopener noreferrer nofollow')
  await expectPublic(visitor, String(SECRET), 'Margin', 'margin')

  await visitor.getByRole('link', { name: 'Next page' }).click()
  await expect(visitor.getByText('51 to 57 of 57')).toBeVisible()
  await expect(visitor).toHaveURL(/\?cursor=/)
  await visitor.reload()
  await expect(rowsOn(visitor)).toHaveCount(7)
  await visitor.getByRole('link', { name: /^(First|Previous) page$/ }).click()
  await expect(rowsOn(visitor)).toHaveCount(50)

  await order(visitor, 'Value', 'lowest first')
  await expect(rowsOn(visitor).first()).toContainText('Brook Farm')
  await expect(visitor).toHaveURL(/\?sort=value$/)
  await order(visitor, 'Value', 'highest first')
  await expect(rowsOn(visitor).first()).toContainText('Acme Doors')

  await visitor.getByLabel('Search', { exact: true }).fill('row 33')
  await visitor.getByRole('button', { name: 'Search' }).click()
  await expect(rowsOn(visitor)).toHaveCount(1)
  await expect(visitor).toHaveURL(/\?search=row\+33&sort=-value$/)
  await expect(said(visitor).filter({ hasText: '1 found.' })).toBeVisible()
  await visitor.goBack()
  await expect(rowsOn(visitor)).toHaveCount(50)
  await expect(visitor.getByLabel('Search', { exact: true })).toHaveValue('')
  await visitor.getByLabel('Search', { exact: true }).fill(String(SECRET))
  await visitor.getByLabel('Search', { exact: true }).press('Enter')
  await expect(visitor.getByText('Nothing was found.')).toBeVisible()
  await expect(visitor.getByLabel('Search', { exact: true })).toBeFocused()
  await expectPublic(visitor, 'margin')
  await visitor.getByRole('link', { name: 'Show all' }).click()
  await expect(rowsOn(visitor)).toHaveCount(50)

  await visitor.getByRole('button', { name: 'Filter' }).click()
  const form = visitor.getByRole('form', { name: 'Filter' })
  await form.getByLabel('Field').selectOption('Value')
  await form.getByLabel('How it is compared').selectOption('is at least')
  await form.getByRole('button', { name: 'Show these' }).click()
  await expect(form.getByRole('alert')).toHaveText('Say what to compare with.')
  await form.getByLabel('Amount').fill('1,000')
  await form.getByRole('button', { name: 'Add condition' }).click()
  const second = form.getByRole('group', { name: 'Condition 2' })
  await second.getByLabel('Field').selectOption('Estimator')
  await second.getByLabel('Value').fill('josh')
  await form.getByRole('button', { name: 'Show these' }).click()
  await expect(rowsOn(visitor)).toHaveCount(1)
  await expect(visitor.getByRole('button', { name: 'Filter (2)' })).toBeVisible()
  await expectPublic(visitor, String(SECRET))
  await visitor.reload()
  await expect(rowsOn(visitor)).toHaveCount(1)

  // What the shop adds comes by itself.
  await add({
    company: 'Dyke House',
    value: { amount: 5000, currency: 'GBP' },
    status: 'asked',
    agent: [{ user_id: 7, name: 'Josh Cowan' }],
  })
  await expect(rowOf(visitor, 'Dyke House')).toBeVisible()
  await rowOf(visitor, 'Dyke House').getByRole('button', { name: 'Open Dyke House' }).click()
  const dialog = visitor.getByRole('dialog', { name: 'Dyke House' })
  await expect(dialog).toContainText('£5,000.00')
  await expectPublic(visitor, String(SECRET))
})

test('records are changed in place: what fits is saved, what leaves is refused, and nothing typed is lost', async ({
  page,
  visit,
}) => {
  const { link, acme, change } = await shareQuotes(page, { access_mode: 'filtered_edit' })
  const visitor = await visit()
  await openLink(visitor, link)
  await visitor.getByRole('button', { name: 'Edit Acme Doors' }).click()
  const dialog = visitor.getByRole('dialog', { name: 'Acme Doors' })
  await expect(dialog.getByLabel('Company')).toHaveValue('Acme Doors')
  await expect(dialog).toContainText('Josh Cowan')
  await expect(dialog.getByLabel('Margin')).toHaveCount(0)
  await expectPublic(visitor, String(SECRET), 'Margin')

  const save = dialog.getByRole('button', { name: 'Save' })
  await save.click()
  await expect(dialog.getByRole('alert').filter({ hasText: 'Nothing is changed yet.' })).toBeVisible()
  await dialog.getByLabel('Value (optional)').fill('lots')
  await save.click()
  await expect(dialog.getByText('Write a number such as 12 or 12.5.')).toBeVisible()
  await expect(dialog.getByLabel('Value (optional)')).toBeFocused()
  await dialog.getByLabel('Value (optional)').fill('1,450.50')
  await dialog.getByLabel('Drawings (optional)').fill('drawings')
  await save.click()
  await expect(dialog.getByText('Must begin with http:// or https://')).toBeVisible()
  await expectPublic(visitor)
  await dialog.getByLabel('Drawings (optional)').fill('https://drawings.example/new')
  await dialog.getByLabel('Status').selectOption('won')
  await save.click()
  const leaves = 'This change would take the record out of what is shared with you. Nothing was changed.'
  await expect(dialog.getByText(leaves)).toBeVisible()
  await dialog.getByLabel('Status').selectOption('quoted')

  await change(acme, { company: 'Acme Gates', due: '2026-12-24', value: { amount: 1300, currency: 'GBP' } })
  await save.click()
  await expect(dialog.getByText('Somebody else changed this meanwhile.')).toBeVisible()
  await expect(dialog.getByText('Now it is: £1,300.00')).toBeVisible()
  await expect(dialog.getByLabel('Value (optional)')).toHaveValue('1,450.50')
  await expect(dialog.getByLabel('Company')).toHaveValue('Acme Gates')
  await expect(dialog.getByLabel('Status')).toHaveValue('quoted')
  await expectPublic(visitor)
  await save.click()
  await expect(dialog).toHaveCount(0)
  await expect(said(visitor).filter({ hasText: 'Saved: Acme Gates.' })).toBeVisible()
  for (const text of ['£1,450.50', 'quoted', 'drawings.example/new'])
    await expect(rowOf(visitor, 'Acme Gates')).toContainText(text)
  await expect(visitor.getByRole('button', { name: 'Edit Acme Gates' })).toBeFocused()
  const stored = await made<{ data: Record<string, unknown> }>(await page.request.get(`/v1/records/${acme.id}`))
  expect(stored.data).toMatchObject({ company: 'Acme Gates', due: '2026-12-24', margin: SECRET, status: 'quoted' })
  await expectDiscreet(visitor, String(SECRET))
})

test('a record that leaves by a change goes, and a line says so', async ({ page, visit }) => {
  const { link } = await shareQuotes(page, { access_mode: 'filtered_edit', on_filter_exit: 'drop' })
  const visitor = await visit()
  await openLink(visitor, link)
  await visitor.getByRole('button', { name: 'Edit Brook Farm' }).click()
  const dialog = visitor.getByRole('dialog', { name: 'Brook Farm' })
  await dialog.getByLabel('Status').selectOption('won')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const gone = said(visitor).filter({
    hasText: 'Saved. With that, Brook Farm is no longer among those shared with you.',
  })
  await expect(gone).toBeFocused()
  await expect(rowsOn(visitor)).toHaveCount(1)
  await expectDiscreet(visitor, String(SECRET))
})

test('something is said about a record', async ({ page, visit }) => {
  const { link, acme, change } = await shareQuotes(page, { access_mode: 'comment' })
  const visitor = await visit()
  await openLink(visitor, link)
  await expect(visitor.getByRole('heading', { name: 'Comments' })).toHaveCount(0)
  await visitor.getByRole('button', { name: 'Open Acme Doors' }).click()
  const dialog = visitor.getByRole('dialog', { name: 'Acme Doors' })
  await expect(dialog.getByText('Nobody has said anything yet.')).toBeVisible()
  await dialog.getByLabel('Write a comment').fill('Is the frame included?')
  await dialog.getByLabel('Your name').fill('Bea')
  await dialog.getByRole('button', { name: 'Add comment' }).click()
  const comments = dialog.getByRole('list', { name: 'Comments' }).getByRole('listitem')
  await expect(comments).toContainText(['Is the frame included?'])
  await expectPublic(visitor, String(SECRET))
  await dialog.getByRole('button', { name: 'Close' }).click()
  await visitor.getByRole('button', { name: 'Open Acme Doors' }).click()
  await change(acme, { status: 'won' })
  await dialog.getByLabel('Write a comment').fill('And the lock?')
  await dialog.getByRole('button', { name: 'Add comment' }).click()
  await expect(dialog.getByText('This record is no longer among those shared with you.')).toBeVisible()
  await expectPublic(visitor, String(SECRET))
  await dialog.getByRole('button', { name: 'Close' }).click()
  await visitor.getByRole('button', { name: 'Open Brook Farm' }).click()
  await expect(
    visitor.getByRole('dialog', { name: 'Brook Farm' }).getByText('Nobody has said anything yet.'),
  ).toBeVisible()
})

test('shared records are downloaded in three formats', async ({ page, visit }) => {
  const { link } = await shareQuotes(page, { access_mode: 'export' })
  const visitor = await visit()
  await openLink(visitor, link)
  const saved = async (label: string) => {
    const [file] = await Promise.all([
      visitor.waitForEvent('download'),
      visitor.getByRole('link', { name: label, exact: true }).click(),
    ])
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
  }
  const csv = await saved('CSV')
  expect(csv.name).toMatch(/\.csv$/)
  expect(csv.bytes.toString()).toContain('Acme Doors')
  expect(csv.bytes.toString()).not.toMatch(/Canal Wharf|987654321|Margin/)
  await expect(said(visitor).filter({ hasText: `${csv.name} is downloaded.` })).toBeVisible()
  const sheet = await saved('Excel')
  expect(sheet.name).toMatch(/\.xlsx$/)
  expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK')
  await visitor.getByLabel('Search', { exact: true }).fill('brook')
  await visitor.getByRole('button', { name: 'Search' }).click()
  await expect(rowsOn(visitor)).toHaveCount(1)
  const json = await saved('JSON')
  expect(json.name).toMatch(/\.json$/)
  expect(json.bytes.toString()).toContain('Brook Farm')
  expect(json.bytes.toString()).not.toContain('Acme Doors')
  await expectDiscreet(visitor, String(SECRET))
})

test('without JavaScript all of it can be read, searched, ordered, turned and downloaded', async ({ page, visit }) => {
  const { link } = await shareQuotes(page, { access_mode: 'export' }, 55)
  const visitor = await visit({ javaScriptEnabled: false })
  await openLink(visitor, link)
  await expect(rowsOn(visitor)).toHaveCount(50)
  await expect(visitor.getByRole('button', { name: 'Filter' })).toBeHidden()
  await expect(visitor.getByRole('button', { name: 'Open Acme Doors' })).toBeHidden()
  await visitor.getByRole('link', { name: 'Next page' }).click()
  await expect(rowsOn(visitor)).toHaveCount(7)
  await visitor.getByRole('link', { name: 'First page' }).click()
  await expect(rowsOn(visitor)).toHaveCount(50)
  if (isPhone(visitor)) await visitor.getByLabel('Order').selectOption({ label: 'Value, highest first' })
  else {
    await order(visitor, 'Value', 'lowest first')
    await expect(rowsOn(visitor).first()).toContainText('Brook Farm')
    await order(visitor, 'Value', 'highest first')
  }
  await visitor.getByLabel('Search', { exact: true }).fill('josh')
  await visitor.getByRole('button', { name: 'Search' }).click()
  await expect(rowsOn(visitor)).toHaveCount(2)
  await expect(rowsOn(visitor).first()).toContainText('Acme Doors')
  await expect(visitor).toHaveURL(/\?search=josh&sort=-value$/)
  await expectDiscreet(visitor, String(SECRET), 'Margin', 'margin')
  const [file] = await Promise.all([
    visitor.waitForEvent('download'),
    visitor.getByRole('link', { name: 'CSV', exact: true }).click(),
  ])
  expect(await readFile(await file.path(), 'utf8')).toContain('Acme Doors')
})
