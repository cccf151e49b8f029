import { expectPublic } from './outsider.ts'
import { addEntry, addRequest, addSession, longTalk, openAccount, openShop, share } from './shop.ts'
import { expect, expectAccessible, test } from './story.ts'

test('an open link follows what the shop does, its openings show at once, and it goes dark when it is stopped', async ({
  page,
  visit,
}) => {
  const owner = await openShop(page)
  const id = await addRequest(page, 'Dripping tap')
  const link = await share(page, id, { access_mode: 'comment', notes: 'For the plumber' })
  const isLive = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'))
  await page.goto(`/shares/${link.id}`)
  const untried = page.getByText('Nobody has tried it yet')
  await expect(untried).toBeVisible()
  await isLive

  const visitor = await visit()
  await visitor.goto(link.url)
  await expect(visitor.getByRole('heading', { name: 'Dripping tap' })).toBeVisible()
  await expect(untried).toHaveCount(0)

  await page.goto(`/repair-requests/${id}`)
  await page.getByLabel('New entry').fill('The plumber comes on Friday.')
  await page.getByLabel('Status after it').selectOption('In progress')
  await page.getByRole('button', { name: 'Add entry' }).click()
  const updates = visitor.getByRole('list', { name: 'What happened' })
  await expect(updates).toContainText('The plumber comes on Friday.')
  await expect(visitor.getByRole('definition').filter({ hasText: 'In progress' })).toBeVisible()
  await expect(visitor.getByRole('status').filter({ hasText: 'This page has changed.' })).toBeAttached()

  await visitor.getByLabel('Write a comment').fill('I have no water on Friday.')
  await visitor.getByRole('button', { name: 'Add comment' }).click()
  const said = page.getByRole('list', { name: 'Comments' }).getByRole('listitem')
  await expect(said.filter({ hasText: 'I have no water on Friday.' })).toHaveCount(1)
  await page.getByLabel('Write a comment').fill('Then on Monday.')
  await page.getByRole('button', { name: 'Add comment' }).click()
  const heard = visitor.getByRole('list', { name: 'Comments' }).getByRole('listitem')
  await expect(heard).toHaveCount(2)
  await expect(heard.last()).toContainText('Then on Monday.')
  await expectPublic(visitor, owner)

  await page.request.delete(`/v1/shares/${link.id}`)
  await expect(visitor.getByRole('heading', { name: 'This link has just been closed' })).toBeFocused()
  await expect(visitor.getByText('Dripping tap')).toHaveCount(0)
  await expectPublic(visitor, owner)
})

test('what comes at the end of a long session waits for whoever reads at its beginning', async ({ page, visit }) => {
  await openShop(page)
  const id = await addSession(page, 'Boiler E119', longTalk(40))
  const reader = await visit()
  const ann = await openAccount(reader, 'Ann Reid')
  await page.request.post(`/v1/resources/${id}/collaborators`, { data: { email: ann, role: 'viewer' } })
  await reader.goto(`/sessions/${id}`)
  await expect(reader.getByText('This is said as number 1.', { exact: true })).toBeVisible()
  // The owner is seen only by a line that stands: from here on nothing is missed.
  await page.goto(`/sessions/${id}`)
  await expect(reader.getByText(/ is here now$/)).toBeAttached()
  const before = await reader.evaluate(() => window.scrollY)
  await addEntry(page, id, 'It is the pump.')
  await expect(reader.getByRole('button', { name: '1 new entry' })).toBeVisible()
  await addEntry(page, id, 'No, the valve.')
  const more = reader.getByRole('button', { name: '2 new entries' })
  await expect(more).toBeVisible()
  expect(await reader.evaluate(() => window.scrollY)).toBe(before)
  await expectAccessible(reader)
  await more.click()
  await expect(reader.getByText('No, the valve.')).toBeInViewport()
  await expect(more).toHaveCount(0)
  await addEntry(page, id, 'The valve it was.')
  await expect(reader.getByText('The valve it was.')).toBeInViewport()

  await page.request.delete(`/v1/sessions/${id}`)
  await expect(reader.getByRole('heading', { name: 'You can no longer see this' })).toBeVisible()
  await expect(reader.getByText('The valve it was.')).toHaveCount(0)
  await expectAccessible(reader)
})
