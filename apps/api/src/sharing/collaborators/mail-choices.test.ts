import {
  addCollaborator,
  approveAccessRequest,
  askToBeLetIn,
  changeCollaboratorRole,
  getMe,
  getRepairRequest,
  listAccessRequests,
  listAudit,
  type MailChoice,
  mailChoices,
  removeCollaborator,
  updateMe,
} from '@latchkey/contract'
import { expect, it } from 'vitest'
import { openShop } from '../../testing/open-shop.ts'
import { signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

/** What two people are mailed on the whole way from asking to being removed, where each wants none of `off`. */
async function mailedWithout(off: MailChoice[]) {
  const shop = await openShop(app)
  const bob = await signUp(app, 'Bob Builder', null)
  await shop.browser.get(updateMe, { body: { mails_off: off } })
  await bob.browser.get(updateMe, { body: { mails_off: off } })
  const params = { id: shop.request.id }
  await bob.browser.get(askToBeLetIn, { params, body: {} })
  const { results } = await shop.browser.get(listAccessRequests)
  await shop.browser.get(approveAccessRequest, { params: { id: results[0]?.id ?? '' }, body: {} })
  const { id } = await shop.browser.get(addCollaborator, { params, body: { email: bob.email } })
  const of = { params: { ...params, collaborator_id: id } }
  await shop.browser.get(changeCollaboratorRole, { ...of, body: { role: 'contributor' } })
  await bob.browser.get(getRepairRequest, { params })
  // One that is about what is no longer so would be dropped.
  await untilAllSent()
  await shop.browser.get(removeCollaborator, of)
  await untilAllSent()
  return app.mailbox.mails
    .filter(({ to, kind }) => [shop.email, bob.email].includes(to) && kind !== 'verify')
    .map(({ kind }) => kind)
    .sort()
}

/** What is not wanted is dropped, so nothing that is queued stays. */
async function untilAllSent() {
  while ((await app.db.mail.count({ where: { sentAt: null, failedAt: null } })) > 0) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Those of the portal's jobs are in portal/jobs/mails.test.ts. */
const MAILS: Partial<Record<MailChoice, string>> = {
  access_request: 'access_requested',
  approval: 'access_approved',
  role_change: 'collaborator_role_changed',
  removal: 'collaborator_removed',
}

it('all mail comes where nothing was turned off', async () => {
  expect(await mailedWithout([])).toEqual([...Object.values(MAILS), 'collaborator_invitation'].sort())
})

it.each(mailChoices)('%s stays away where it was turned off, and nothing else', async (choice) => {
  const others = Object.values(MAILS).filter((kind) => kind !== MAILS[choice])
  expect(await mailedWithout([choice])).toEqual([...others, 'collaborator_invitation'].sort())
})

it('an invitation always comes', async () => {
  expect(await mailedWithout([...mailChoices])).toEqual(['collaborator_invitation'])
})

it('is a change of the profile, written down once', async () => {
  const { browser, accountId } = await signUp(app)
  const { account } = await browser.get(getMe)
  const body = { mails_off: ['removal', 'approval', 'removal'] as MailChoice[] }
  const changed = await browser.get(updateMe, { body })
  expect([changed.mails_off, changed.account.version]).toEqual([['approval', 'removal'], account.version + 1])
  await browser.get(updateMe, { body })
  expect((await browser.get(getMe)).mails_off).toEqual(['approval', 'removal'])
  expect((await browser.call(updateMe, { body: { mails_off: ['invitation'] as never } })).status).toBe(422)
  const stale = await browser.call(updateMe, { body, headers: { 'if-match': `"${account.version}"` } })
  expect(stale.status).toBe(412)
  const written = { actorId: accountId, action: 'account.mails_changed' }
  expect(await app.db.auditEntry.count({ where: written })).toBe(1)
  expect((await browser.get(updateMe, { body: { mails_off: [] } })).mails_off).toEqual([])
  expect((await browser.get(listAudit)).results.map(({ action }) => action)).not.toContain('account.mails_changed')
})
