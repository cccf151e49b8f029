import { createRepairRequest, createShare, revokeShare, updateShare } from '@latchkey/contract'
import { makeRepairRequest, makeShare } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { addMember, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'
import { warnOfExpiry } from './warn-of-expiry.ts'

const app = await startTestApp()
const HOUR = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR)

/** A link made two days ago. */
async function sharing(hoursLeft = 20) {
  const owner = await signUp(app)
  const request = await owner.browser.get(createRepairRequest, { body: { title: 'Leaking tap', description: 'Drips' } })
  const body = { expires_at: inHours(hoursLeft).toISOString(), notes: 'For the insurer' }
  const share = await owner.browser.get(createShare, { params: { id: request.id }, body })
  await app.db.share.update({ where: { id: share.id }, data: { createdAt: inHours(-48) }, select: { id: true } })
  return { ...owner, request, share, params: { share: share.id } }
}
const mailsTo = (to: string) => app.db.mail.count({ where: { to, kind: 'share_expiring' } })

it('tells the maker once, however many look', async () => {
  const { email, share } = await sharing()
  await Promise.all([warnOfExpiry(app.services), warnOfExpiry(app.services), warnOfExpiry(app.services)])
  await warnOfExpiry(app.services)
  expect(await mailsTo(email)).toBe(1)
  const mail = await app.mailbox.take(email, 'share_expiring')
  expect(mail.links[0]).toBe(`${app.config.appUrl}/shares/${share.id}`)
  expect(mail.text).toContain('Leaking tap')
  expect(mail.text).toContain('For the insurer')
})

it('tells them again where it runs out at another time', async () => {
  const { email, browser, params } = await sharing()
  await warnOfExpiry(app.services)
  await browser.get(updateShare, { params, body: { expires_at: inHours(22).toISOString() } })
  await warnOfExpiry(app.services)
  expect(await mailsTo(email)).toBe(2)
})

it('keeps quiet about what is far off, stopped, or was short from the start', async () => {
  const far = await sharing(25)
  const stopped = await sharing()
  await stopped.browser.get(revokeShare, { params: stopped.params })
  const short = await signUp(app)
  const request = await short.browser.get(createRepairRequest, { body: { title: 'Tap', description: 'Drips' } })
  await short.browser.get(createShare, { params: { id: request.id }, body: { expires_in: '24h' } })
  await warnOfExpiry(app.services)
  for (const { email } of [far, stopped, short]) expect(await mailsTo(email)).toBe(0)
})

it('tells nobody who has left, and nobody of what is private to somebody else by now', async () => {
  const owner = await signUp(app)
  const [gone, here] = [await addMember(app, owner, 'member'), await addMember(app, owner, 'member')]
  for (const { accountId } of [gone, here]) {
    const [shop, maker] = [{ id: owner.workspaceId }, { id: owner.accountId }]
    const visibility = accountId === here.accountId ? 'private' : 'workspace'
    const request = await makeRepairRequest(app.db, shop, maker, { visibility })
    await makeShare(app.db, request, { createdById: accountId, createdAt: inHours(-48), expiresAt: inHours(5) })
  }
  await app.db.membership.deleteMany({ where: { accountId: gone.accountId } })
  await warnOfExpiry(app.services)
  for (const { email } of [gone, here]) expect(await mailsTo(email)).toBe(0)
})
