import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { addProperty, make, openShop } from './shop.ts'
import { expect, expectAccessible, test } from './story.ts'

/** Another program, which is told of what happens. */
async function startReceiver() {
  const received: { headers: IncomingHttpHeaders; body: string }[] = []
  const receiver = { url: '', received, status: 204, close: () => undefined as unknown }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request.setEncoding('utf8')) body += piece
    received.push({ headers: request.headers, body })
    response.writeHead(receiver.status).end(receiver.status === 204 ? undefined : 'No room')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`
  receiver.close = () => server.close()
  return receiver
}

test('another program is told of what happens', async ({ page }) => {
  const receiver = await startReceiver()
  await openShop(page)
  await page.goto('/settings/webhooks')
  await expect(page.getByText('No webhooks yet')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'New webhook' }).click()
  await page.getByRole('button', { name: 'Make webhook' }).click()
  await expect(page.getByText('Must not be empty')).toBeVisible()
  await page.getByLabel('Address').fill('example.com')
  await page.getByRole('button', { name: 'Make webhook' }).click()
  await expect(page.getByText('Must be a web address')).toBeVisible()
  await page.getByLabel('Address').fill(receiver.url)
  await page.getByLabel('Everything').uncheck()
  await page.getByLabel('Properties', { exact: true }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make webhook' }).click()
  await expect(page.getByText('The webhook is ready')).toBeVisible()
  const secret = await page.getByLabel('Secret', { exact: true }).inputValue()
  expect(secret).toMatch(/^whsec_/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Done' }).click()

  const row = page.getByRole('row').filter({ hasText: receiver.url })
  await expect(row.getByText('Works')).toBeVisible()
  await expect(row.getByText('Properties')).toBeVisible()
  await expectAccessible(page)
  await row.getByRole('link', { name: receiver.url }).click()
  await expect(page.getByText('Nothing was sent yet')).toBeVisible()
  await page.getByRole('button', { name: 'Send a test' }).click()
  await expect.poll(() => receiver.received.length).toBe(1)
  const [{ headers, body } = { headers: {}, body: '' }] = receiver.received
  const signed = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
  signed.update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`)
  expect(headers['webhook-signature']).toBe(`v1,${signed.digest('base64')}`)
  expect(JSON.parse(body).type).toBe('webhook.test')
  const log = page.getByRole('table', { name: 'Deliveries' }).locator('tbody tr')
  await expect(log.first().getByText('Arrived')).toBeVisible()

  receiver.status = 500
  await addProperty(page)
  await expect(log.first().getByText('Answered: No room')).toBeVisible()
  await expect(page.getByText('Failing', { exact: true })).toBeVisible()
  await expectAccessible(page)
  receiver.close()
})

test('what was missed is sent again, and a webhook is changed and taken away', async ({ page }) => {
  const receiver = await startReceiver()
  await openShop(page)
  const made = await make<{ id: string; secret: string }>(page, '/v1/webhooks', {
    url: receiver.url,
    events: ['property.*'],
  })
  await page.goto(`/settings/webhooks/${made.id}`)
  const log = page.getByRole('table', { name: 'Deliveries' }).locator('tbody tr')
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('Nothing is sent until you let it go on.')).toBeVisible()
  await addProperty(page)
  await expect(log.first().getByText('Not sent')).toBeVisible()
  await page.getByRole('button', { name: 'Let it go on' }).click()
  await page.getByRole('button', { name: 'Not sent' }).click()
  await log
    .first()
    .getByRole('button', { name: /^Send again/ })
    .click()
  await expect.poll(() => receiver.received.length).toBe(1)
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await expect(log.first().getByText('Sent again')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'More actions for this webhook' }).click()
  await page.getByRole('menuitem', { name: 'Change' }).click()
  await page.getByText('Only some of: Links', { exact: true }).click()
  await page.getByLabel('Link made').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The webhook is changed.')).toBeVisible()
  await expect(page.getByText('Tells of: Properties, Links (one event)')).toBeVisible()

  await page.getByRole('button', { name: 'More actions for this webhook' }).click()
  await page.getByRole('menuitem', { name: 'New secret' }).click()
  await page.getByRole('button', { name: 'New secret' }).click()
  expect(await page.getByLabel('Secret', { exact: true }).inputValue()).not.toBe(made.secret)
  await page.getByRole('button', { name: 'Done' }).click()

  await page.getByRole('button', { name: 'More actions for this webhook' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('No webhooks yet')).toBeVisible()
  receiver.close()
})
