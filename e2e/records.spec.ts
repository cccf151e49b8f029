import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { openShop } from './shop.ts'
import { expect, expectAccessible, test } from './story.ts'

test('a table is made and filled, and its records are edited in place, ordered, found and brought back', async ({
  page,
}, info) => {
  const isPhone = info.project.name === 'phone'
  await openShop(page)
  await page.goto('/records')
  await expect(page.getByText('No records yet')).toBeVisible()
  await expectAccessible(page)
  await makeTable(page)
  await expect(page.getByRole('heading', { name: 'Leads' })).toBeVisible()

  await page.getByRole('button', { name: 'New record' }).click()
  const fresh = page.getByRole('dialog', { name: 'New record' })
  await fresh.getByRole('button', { name: 'Add record' }).click()
  await expect(fresh.getByText('Must not be empty')).toBeVisible()
  await expectAccessible(page)
  await fillRecord(fresh, 'Ann Archer', '1,200.50')
  await addRecord(page, 'Bob Baker', '90')
  await addRecord(page, 'Carla Cooper', '7000')
  await expect(page.getByText('Carla Cooper')).toBeVisible()
  await expectAccessible(page)

  if (isPhone) await editOnItsPage(page)
  else await editInGrid(page)

  await sortByValue(page, isPhone)
  await expect(page).toHaveURL(/sort=value/)
  await expect(titles(page, isPhone)).toHaveText([/Bob Baker/, /Ann Archer/, /Carla Cooper/])
  await page.getByLabel('Search records').fill('archer')
  await expect(page).toHaveURL(/search=archer/)
  await expect(titles(page, isPhone)).toHaveText([/Ann Archer/])

  await page.getByRole('button', { name: 'Delete Ann Archer' }).click()
  await expect(page.getByText('Ann Archer is in the bin.')).toBeVisible()
  await expect(page.getByText('Nothing fits')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Ann Archer is back.')).toBeVisible()
  await page.getByLabel('Search records').fill('')
  await expect(titles(page, isPhone)).toHaveCount(3)
})

test('records come from a file, all of them or none, and are taken along as one', async ({ page }) => {
  await openShop(page)
  await openTable(page)
  await bringFile(page)
  await expect(page.getByText('2 records are imported.')).toBeVisible()
  await expect(page.getByText('Dan Draper')).toBeVisible()
  expect((await exported(page, 'CSV')).trim().split('\n')).toHaveLength(3)
  expect(JSON.parse(await exported(page, 'JSON'))).toHaveLength(2)
})

test('a record tells who changed what and why, is talked about, and comes back out of the bin', async ({
  page,
}, info) => {
  await openShop(page)
  await openTable(page, { name: 'Eve Ellis', value: { amount: 10, currency: 'GBP' } })
  await page.getByRole('link', { name: /Eve Ellis/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Eve Ellis' })).toBeVisible()
  await changedElsewhere(page, { stage: 'Quoted' })
  // It shows up by itself.
  await expect(page.getByRole('region', { name: 'Fields' })).toContainText('Quoted')
  await page.getByRole('button', { name: 'Edit Value' }).click()
  await page.getByRole('textbox', { name: 'Value', exact: true }).fill('25')
  await changedElsewhere(page, { value: { amount: 20, currency: 'GBP' } })
  await page.getByLabel('Why').fill('Agreed by phone')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save' }).click()
  // Somebody else was first.
  const load = page.getByRole('button', { name: 'Load what stands now' })
  await load.click()
  await expect(load).toBeHidden()
  await page.getByRole('button', { name: 'Save' }).click()
  const history = page.getByRole('list', { name: 'History' }).getByRole('listitem')
  await expect(history).toHaveCount(3)
  await expect(history.first()).toContainText('Agreed by phone')
  await expect(history.first()).toContainText('Olive Owens')
  await expect(history.nth(1)).toContainText('£20')
  await expect(history.nth(2)).toContainText('Quoted')

  await page.getByLabel('Write a comment').fill('Call back on Monday.')
  await page.getByRole('button', { name: 'Add comment' }).click()
  await expect(page.getByRole('list', { name: 'Comments' })).toContainText('Call back on Monday.')

  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText('This record is in the bin.')).toBeVisible()
  await page.getByRole('link', { name: 'Leads' }).click()
  await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Bin' }).click()
  await expect(page.getByRole('heading', { name: 'Leads: bin' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Restore Eve Ellis' }).click()
  await expect(page.getByText('The bin is empty')).toBeVisible()
  await page.getByRole('link', { name: 'Back to the records' }).click()
  await expect(page.getByRole('link', { name: /Eve Ellis/ })).toBeVisible()

  await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Edit fields' }).click()
  const fields = page.getByRole('dialog', { name: 'Edit fields' })
  if (info.project.name === 'phone')
    for (let step = 0; step < 2; step += 1) await fields.getByRole('button', { name: 'Move Stage up' }).click()
  else {
    // So that all of it is in sight.
    await page.setViewportSize({ width: 1280, height: 1100 })
    const handle = fields.getByRole('listitem', { name: 'Stage' }).getByTitle('Drag to move')
    const target = fields.getByRole('listitem', { name: 'Name' })
    await handle.dragTo(target, { targetPosition: { x: 40, y: 4 }, steps: 5 })
    await expect(fields.getByText('Stage is now 1 of 3')).toBeAttached()
  }
  await fields.getByRole('button', { name: 'Hide Value' }).click()
  await expectAccessible(page)
  await fields.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The fields are saved.')).toBeVisible()
  await page.getByRole('link', { name: /Eve Ellis/ }).click()
  const shown = page.getByRole('region', { name: 'Fields' }).getByRole('listitem')
  await expect(shown).toHaveText([/^Stage/, /^Name/])
})

test('a table shows what happens in it, and a cell that is edited is not written over', async ({ page }, info) => {
  await openShop(page)
  const table = await openTable(page, { name: 'Eve Ellis', stage: 'New' })
  await expect(page.getByText('Eve Ellis')).toBeVisible()
  const { id } = await made(page, `/v1/pipelines/${table}/records`, { data: { name: 'Gus Gray', stage: 'New' } })
  await expect(page.getByText('Gus Gray')).toBeVisible()
  await changed(page, id, { stage: 'Won' })
  const isPhone = info.project.name === 'phone'
  const row = titles(page, isPhone).filter({ hasText: 'Gus Gray' })
  await expect(row).toContainText('Won')
  if (isPhone) return

  const grid = page.getByRole('grid', { name: 'Leads' })
  await grid.getByRole('gridcell', { name: 'Eve Ellis', exact: true }).dblclick()
  const editor = page.getByRole('dialog', { name: 'Edit Name' })
  const typed = editor.getByRole('textbox', { name: 'Name' })
  await typed.fill('Eve Eaton')
  // A row comes before it: what is edited stays what it was.
  await made(page, `/v1/pipelines/${table}/records`, { data: { name: 'Hal Hart' } })
  await expect(page.getByText('Hal Hart')).toBeVisible()
  await expect(typed).toHaveValue('Eve Eaton')
  const { results } = (await (await page.request.get(`/v1/pipelines/${table}/records?search=Ellis`)).json()) as {
    results: { id: string }[]
  }
  await changed(page, results[0]?.id ?? '', { name: 'Eve Evans' })
  await expect(editor.getByText('Somebody else changed this record first: here it says “Eve Evans” now.')).toBeVisible()
  await expect(typed).toHaveValue('Eve Eaton')
  await typed.press('Enter')
  await expect(editor).toBeHidden()
  await expect(titles(page, isPhone)).toHaveText([/Hal Hart/, /Gus Gray/, /Eve Eaton/])
})

/** As it stands before a story that is about something else, with these records in it. */
async function openTable(page: Page, ...records: object[]) {
  const table = await made(page, '/v1/pipelines', {
    name: 'Leads',
    fields: [
      { key: 'name', label: 'Name', type: 'text', required: true },
      { key: 'value', label: 'Value', type: 'currency' },
      { key: 'stage', label: 'Stage', type: 'select', options: ['New', 'Quoted', 'Won'] },
    ],
  })
  for (const data of records) await made(page, `/v1/pipelines/${table.id}/records`, { data })
  await page.goto(`/records/${table.id}`)
  return table.id
}

async function made(page: Page, path: string, data: object) {
  const reply = await page.request.post(path, { data })
  expect(reply.ok(), await reply.text()).toBe(true)
  return (await reply.json()) as { id: string }
}

async function makeTable(page: Page) {
  await page.getByRole('button', { name: 'New table' }).click()
  const dialog = page.getByRole('dialog', { name: 'New table' })
  await dialog.getByRole('button', { name: 'Make table' }).click()
  await expect(dialog.getByText('Must not be empty')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Leads')
  for (const [label, type] of [
    ['Value', 'Money'],
    ['Stage', 'One of a list'],
  ] as const) {
    await dialog.getByRole('button', { name: 'Add a field' }).click()
    await page.keyboard.type(label)
    await dialog.getByRole('listitem', { name: label }).getByLabel('Type').selectOption(type)
  }
  await dialog.getByLabel('Options').fill('New\nQuoted\nWon')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Make table' }).click()
  await expect(page.getByRole('heading', { name: 'Leads' })).toBeVisible()
}

async function addRecord(page: Page, name: string, value: string) {
  await page.getByRole('button', { name: 'New record' }).click()
  await fillRecord(page.getByRole('dialog', { name: 'New record' }), name, value)
}

async function fillRecord(dialog: Locator, name: string, value: string) {
  await dialog.getByLabel('Name (required)').fill(name)
  await dialog.getByRole('textbox', { name: 'Value', exact: true }).fill(value)
  await dialog.getByLabel('Value, currency').fill('GBP')
  await dialog.getByLabel('Stage').selectOption('New')
  await dialog.getByRole('button', { name: 'Add record' }).click()
  await expect(dialog).toBeHidden()
}

/** By keys alone: to the cell, a wrong value, then a right one. */
async function editInGrid(page: Page) {
  const grid = page.getByRole('grid', { name: 'Leads' })
  await grid.getByRole('gridcell', { name: 'Bob Baker', exact: true }).click()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const editor = page.getByRole('dialog', { name: 'Edit Value' })
  await editor.getByRole('textbox', { name: 'Value', exact: true }).fill('much')
  await page.keyboard.press('Enter')
  await expect(editor.getByText('Must be a number')).toBeVisible()
  await expectAccessible(page)
  await editor.getByRole('textbox', { name: 'Value', exact: true }).fill('95.50')
  await page.keyboard.press('Enter')
  await expect(editor).toBeHidden()
  await expect(grid.getByRole('row').filter({ hasText: 'Bob Baker' })).toContainText('95.50')
  // The next one below has the focus; a letter begins to write in it.
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator(':focus')).toHaveText('Ann Archer')
}

async function editOnItsPage(page: Page) {
  await page.getByRole('link', { name: 'Bob Baker' }).click()
  await page.getByRole('button', { name: 'Edit Value' }).click()
  await page.getByRole('textbox', { name: 'Value', exact: true }).fill('much')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Must be a number')).toBeVisible()
  await page.getByRole('textbox', { name: 'Value', exact: true }).fill('95.50')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('region', { name: 'Fields' })).toContainText('95.50')
  await page.goBack()
}

/** What the rows are called, from the first on. */
const titles = (page: Page, isPhone: boolean) =>
  isPhone
    ? page.getByRole('list', { name: 'Leads' }).getByRole('listitem')
    : page
        .getByRole('grid', { name: 'Leads' })
        .getByRole('row')
        .filter({ has: page.getByRole('gridcell') })

async function sortByValue(page: Page, isPhone: boolean) {
  if (isPhone) await page.getByLabel('Order').selectOption('Value, rising')
  else await page.getByRole('columnheader', { name: 'Value' }).getByRole('button').click()
}

/** Once with a line that is wrong, then mended. */
async function bringFile(page: Page) {
  await page.getByRole('button', { name: 'Import CSV' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import from CSV' })
  const choose = (lines: string[]) =>
    dialog.getByLabel(/^Choose (a|another) file$/).setInputFiles({
      name: 'leads.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(lines.join('\n')),
    })
  const lines = ['Who,Value,Stage', 'Dan Draper,20 GBP,Won', 'Frank Fowler,30 GBP,New']
  await choose(lines.with(2, 'Frank Fowler,30 GBP,Lost'))
  await expect(dialog.getByRole('alert')).toContainText('Line 3')
  await expect(dialog.getByRole('button', { name: 'Import 2 records' })).toBeDisabled()
  await expectAccessible(page)
  await choose(lines)
  await dialog.getByRole('combobox', { name: 'Who' }).selectOption('Name')
  await expect(dialog.getByRole('region', { name: 'The first rows, as they will be' })).toContainText('Frank Fowler')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Import 2 records' }).click()
  await expect(dialog).toBeHidden()
}

async function exported(page: Page, format: string) {
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format, exact: true }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}

/** Not by this page. */
const changedElsewhere = (page: Page, data: object) => changed(page, page.url().split('/').at(-1) ?? '', data)

async function changed(page: Page, recordId: string, data: object) {
  const reply = await page.request.patch(`/v1/records/${recordId}`, { data: { data } })
  expect(reply.ok(), await reply.text()).toBe(true)
}
