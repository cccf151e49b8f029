import type { Page } from '@playwright/test'
import { PASSWORD } from './people.ts'
import { answerJob, handIn, openCustomer } from './portal.ts'
import { addJob, changeShare, make, moveJob, openShop, read, share } from './shop.ts'
import { expect, expectAccessible, mailedLink, newMailbox, test } from './story.ts'

const part = (page: Page, name: string) => page.getByRole('region', { name })

test('a shop in which nothing happened yet is told so', async ({ page }) => {
  await openShop(page)
  await page.goto('/reports')
  await expect(page.getByRole('heading', { name: 'Nothing happened in 30 days' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '90 days' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing happened in 90 days' })).toBeVisible()
  await page.getByRole('link', { name: 'To the jobs' }).click()
  await expect(page).toHaveURL(/\/jobs$/)

  await page.goto('/settings/security')
  await expect(page.getByRole('heading', { name: 'Nothing to worry about in 30 days' })).toBeVisible()
  await expectAccessible(page)
})

/** Two jobs from the portal, one of them changed, completed and rated; one that was phoned in; one at the counter. */
async function work(page: Page, portal: Page) {
  const gate = await handIn(portal, 'Garden gate')
  await handIn(portal, 'Stair rail', { job_type: 'repair' })
  const change = { material: 'Oak', change_reason: 'It matches the door' }
  await read(await portal.request.put(`/v1/customer/jobs/${gate.id}`, { data: change }))
  await answerJob(page, gate.id, 'approve')
  for (const status of ['in_progress', 'completed']) await moveJob(page, gate.id, status)
  await read(await portal.request.put(`/v1/customer/jobs/${gate.id}/rating`, { data: { score: 4 } }))
  await addJob(page, 'Cattle grid', { source: 'phone' })
  return addJob(page, 'Weather vane', { source: 'counter' })
}

test('what came in, how long it took and what was said of it, and all of it as files', async ({ page, visit }) => {
  await openShop(page)
  const portal = await visit()
  await openCustomer(portal, page)
  const vane = await work(page, portal)
  const link = await share(page, vane)
  expect((await portal.request.get(`/v1/public/shares/${link.url.split('/').at(-1)}`)).status()).toBe(200)

  await page.goto('/reports?days=7')
  const cameIn = part(page, 'How jobs came in')
  await expect(cameIn).toContainText('50% of what came in came through the portal: 2 of 4 jobs.')
  await expect(cameIn).toContainText('Too few to read anything into it.')
  await expect(cameIn.getByRole('list')).toContainText('Goal 60%')
  const byDay = part(page, 'What came in, day by day')
  await expect(byDay.getByRole('slider')).toHaveAttribute('aria-valuetext', /: 2 portal, 1 phone, 1 counter$/)
  await expect(part(page, 'How long jobs wait').getByRole('listitem')).toContainText([
    /Waiting for review 1 job.*half within less than a minute/,
    /Approved 1 job/,
    /In progress 1 job/,
  ])
  await expect(part(page, 'By type').getByRole('listitem')).toContainText([/2 jobs|3 jobs/, /1 job|2 jobs/])
  await expect(part(page, 'What customers say')).toContainText('4 out of 5, from 1 rating.')
  await expect(part(page, 'Changes of jobs')).toContainText('1 change on 1 job')
  await expect(part(page, 'Links')).toContainText('1 of 1 times that somebody opened a link, they got in.')
  await expectAccessible(page)

  // Behind each chart stand its figures.
  await byDay.getByText('The same as a table').click()
  await expect(byDay.getByRole('row')).toHaveCount(2)
  await expect(byDay.getByRole('table')).toContainText('Phone')
  await expectAccessible(page)

  const files = part(page, 'Take it along').getByRole('listitem')
  const arriving = page.waitForEvent('download')
  await files.filter({ hasText: 'Every field' }).getByRole('link', { name: 'Export CSV' }).click()
  expect((await arriving).suggestedFilename()).toBe('jobs.csv')

  await part(page, 'By customer').getByRole('link', { name: 'Carla Mason' }).click()
  await expect(page).toHaveURL(/\/customers\/[0-9a-f-]+$/)
})

test('what was refused is told in plain words, and leads to where something can be done', async ({ page, visit }) => {
  await openShop(page)
  const portal = await visit()
  const { email, slug } = await openCustomer(portal, page)
  const stranger = await visit()
  const wrong = { portal: slug, email, password: 'not the right one' }
  for (let n = 0; n < 2; n++)
    expect((await stranger.request.post('/v1/customer/login', { data: wrong })).status()).toBe(401)
  expect((await portal.request.get('/v1/jobs')).status()).toBe(403)
  const link = await share(page, await addJob(page, 'Garden gate'))
  await changeShare(page, link, { is_active: false })
  const token = link.url.split('/').at(-1)
  for (let n = 0; n < 10; n++) await stranger.request.get(`/v1/public/shares/${token}`)

  await page.goto('/settings/security')
  await expect(async () => {
    await page.reload()
    for (const words of ['Wrong passwords twice', 'Closed doors once', 'Links that did not open 10 times'])
      await expect(page.getByRole('main')).toContainText(words, { timeout: 5000 })
  }).toPass()
  await expect(part(page, 'Day by day').getByRole('slider')).toHaveAttribute(
    'aria-valuetext',
    /: 2 wrong passwords, 1 closed doors$/,
  )
  const row = part(page, 'From where').getByRole('row').filter({ hasText: 'Wrong passwords' })
  await expect(row.getByRole('link', { name: 'Carla Mason' })).toHaveAttribute('href', /^\/customers\//)
  await expectAccessible(page)
  const unusual = part(page, 'Unusual openings of links')
  await expect(unusual).toContainText('Refused 10 times, from one network')
  await unusual.getByRole('link', { name: 'Garden gate' }).click()
  await expect(page).toHaveURL(new RegExp(`/shares/${link.id}$`))
})

test('a member reads the reports; files and what was refused are for admins', async ({ page, visit }) => {
  await openShop(page)
  const email = newMailbox('sam')
  await make(page, '/v1/workspace/members', { email, role: 'member' })
  const token = new URL(await mailedLink(page, email, 'member_invitation')).searchParams.get('token')
  const member = await visit()
  await make(member, '/v1/auth/accept-invitation', { token, name: 'Sam Staff', password: PASSWORD })

  await member.goto('/reports')
  await expect(member.getByRole('heading', { name: 'Nothing happened in 30 days' })).toBeVisible()
  await expect(part(member, 'Take it along')).toHaveCount(0)
  await member.goto('/settings/security')
  await expect(member.getByRole('heading', { name: 'This is for owners and admins' })).toBeVisible()
  await expect(member.getByRole('link', { name: 'Security' })).toHaveCount(0)
  await expectAccessible(member)
})
