import {
  getSession,
  getShareAnalytics,
  listAccessRequests,
  listApiKeys,
  listAudit,
  listPublicEntries,
  listPublicTasks,
  listResponses,
  listShares,
  listWebhookDeliveries,
  listWebhooks,
  openPublicShare,
  renewWebhookSecret,
  verifyPublicShare,
} from '@latchkey/contract'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { loadSharp } from '../platform/images/load-sharp.ts'
import { signIn } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp({ DEMO: 'true' })
const PASSWORD = 'latchkey-demo'
const owner = await signIn(app, 'owner@demo.test', PASSWORD)
const { results: shares } = await owner.get(listShares)

type Share = (typeof shares)[number]
const find = (notes: string) => shares.find((share) => share.notes?.startsWith(notes)) as Share
const tokenOf = ({ url }: Share) => url?.split('/').at(-1) ?? ''
const open = (share: Share) => app.browser().call(openPublicShare, { params: { token: tokenOf(share) } })

it('the shop reads the address of each of its links again, in every state', () => {
  expect(shares).toHaveLength(17)
  for (const { url } of shares) expect(url).toMatch(/\/(share\/repair|shared\/jobs|shared|s)\/[\w-]{43}$/)
  const states = new Set(shares.map(({ status }) => status))
  expect([...states].sort()).toEqual(['active', 'exhausted', 'expired', 'paused', 'revoked'])
})

it('what the shop looks at agrees: views, offers, those who ask, the history', async () => {
  for (const { id, view_count } of shares) {
    const { views } = await owner.get(getShareAnalytics, { params: { share: id }, query: { days: 90 } })
    expect(views).toBe(view_count)
  }
  const offers = await owner.get(listResponses, { params: { id: find('For three roofers').resource.id } })
  expect(offers.results.map(({ price }) => price?.amount ?? null)).toEqual([940.5, null, 1180])
  const asking = await owner.get(listAccessRequests, { query: { status: 'pending' } })
  expect(asking.results.map(({ wants }) => wants)).toEqual(['access', 'access', 'reopening', 'access'])
  const { results: history } = await owner.get(listAudit, { query: { action: 'share.created' } })
  expect(history).toHaveLength(17)
})

it('each link answers as its state says', async () => {
  const answers = await Promise.all(
    ['For the tenant', 'For the blacksmith', 'For the locksmith', 'For the owner', 'For the glazier'].map(
      async (notes) => (await open(find(notes))).problem.code ?? 'opened',
    ),
  )
  expect(answers).toEqual(['opened', 'share_paused', 'share_expired', 'share_exhausted', 'not_found'])
})

it('the public one shows its photos, which are stored with thumbnails like uploads', async () => {
  const { status, body } = await open(find('For three roofers'))
  expect([status, body.state]).toEqual([200, 'open'])
  expect(body.content).toMatchObject({ title: 'Roof leaks above the stairs' })
  const photos = (body.kind === 'repair_request' && body.content?.photos) || []
  expect(photos.map(({ name }) => name)).toEqual(['Roof from the yard.jpg', 'Second landing.jpg'])
  for (const { url, thumb_url, width, height } of photos) {
    const get = async (address: string) => (await app.browser().send({ method: 'GET', url: address })).rawPayload
    const [whole, thumb] = [await sharp(await get(url)).metadata(), await sharp(await get(thumb_url)).metadata()]
    expect([whole.format, whole.width, whole.height]).toEqual(['jpeg', width, height])
    expect([thumb.format, thumb.width]).toEqual(['webp', 480])
  }
})

it('the long session is read through its link, and those let in by name have it', async () => {
  const share = find('For the maker of the boiler')
  const { body } = await app.browser().call(listPublicEntries, { params: { token: tokenOf(share) } })
  expect([body.results.length, body.count > 120]).toEqual([50, true])
  const staff = await signIn(app, 'staff@demo.test', PASSWORD)
  expect((await staff.get(getSession, { params: { id: share.resource.id } })).capabilities).toContain('edit')
})

it('a job is followed through its link, task by task, and taken along', async () => {
  const params = { token: tokenOf(find('For Lena')) }
  const browser = app.browser()
  const { body } = await open(find('For Lena'))
  expect(body).toMatchObject({ kind: 'job', content: { status: 'in_progress', tasks_done: 5, tasks_total: 12 } })
  const { results } = await browser.get(listPublicTasks, { params })
  expect(results.filter(({ status }) => status === 'done')).toHaveLength(5)
  const csv = await browser.send({ method: 'GET', url: `/v1/public/shares/${params.token}/export?format=csv` })
  expect([csv.statusCode, csv.body.includes('Wax and polish')]).toEqual([200, true])
})

it('the locked ones open with the password of the demo', async () => {
  for (const share of shares.filter(({ share_type }) => share_type === 'password')) {
    const body = { password: PASSWORD }
    const opened = await app.browser().get(verifyPublicShare, { params: { token: tokenOf(share) }, body })
    expect(opened).toMatchObject({ state: 'open', content: { reference: expect.any(String) } })
  }
})

it('what it has mailed can be read: the links that still open', async () => {
  const { links } = await app.mailbox.take('nia@warmworks.example', 'share')
  const token = new URL(links[0] ?? '').pathname.split('/').at(-1) ?? ''
  expect(await app.browser().get(openPublicShare, { params: { token } })).toMatchObject({ state: 'open' })
})

it('a second start adds nothing, draws nothing and mails nothing', async () => {
  const counts = async () => [await app.db.share.count(), await app.db.file.count(), await app.db.mail.count()]
  const waiting = () => app.services.pool.query("select from graphile_worker.jobs where task_identifier like '%mail%'")
  const untilMailed = () => expect.poll(async () => (await waiting()).rowCount).toBe(0)
  await untilMailed()
  const before = await counts()
  expect(before.slice(0, 2)).toEqual([17, 5])
  await app.prepare()
  await untilMailed()
  expect(await counts()).toEqual(before)
})

it('after the drawings the library opens no SVG again', async () => {
  const library = await loadSharp()
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  await expect(library(svg).png().toBuffer()).rejects.toThrow(/unsupported image format/)
})

it('its keys are in every state, and its webhook has sent things, is paused and calls nobody', async () => {
  const { results: keys } = await owner.get(listApiKeys)
  expect(keys.map(({ state }) => state).sort()).toEqual(['active', 'active', 'revoked'])
  const { results: webhooks } = await owner.get(listWebhooks)
  expect(webhooks).toMatchObject([{ paused_reason: 'by_hand' }])
  const params = { id: webhooks[0]?.id ?? '' }
  const { results: sent } = await owner.get(listWebhookDeliveries, { params, query: { page_size: 100 } })
  expect(new Set(sent.map(({ status }) => status))).toEqual(new Set(['delivered', 'failed', 'skipped']))
  const again = sent.find(({ replay_of }) => replay_of !== null)
  expect(sent.find(({ id }) => id === again?.replay_of)).toMatchObject({ status: 'failed', event: again?.event })
  const { rowCount: waiting } = await app.services.pool.query(
    "select from graphile_worker.jobs where task_identifier = 'deliver_webhook'",
  )
  expect(waiting).toBe(0)
  // Signed by its secret, for it may go on.
  expect((await owner.get(renewWebhookSecret, { params })).secret).toMatch(/^whsec_/)
})
