import { addCollaborator, changeCollaboratorRole, getRepairRequest, removeCollaborator } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { loadMailTemplates } from '../../platform/mail-templates.ts'
import { sendMail } from '../../platform/send-mail.ts'
import { openShop } from '../../testing/open-shop.ts'
import { newEmail, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

// The third mail of an hour waits; one mailbox gets two.
const app = await startTestApp({ LIMITS: 'register=1000/1h,mail=2/1h' })

async function open() {
  const shop = await openShop(app)
  const bob = await signUp(app, 'Bob Builder', null)
  const params = { id: shop.request.id }
  const of = (collaborator_id: string) => ({ params: { ...params, collaborator_id } })
  return {
    bob,
    resourceId: params.id,
    invite: (email = newEmail()) => shop.browser.get(addCollaborator, { params, body: { email } }),
    raise: (id: string) => shop.browser.get(changeCollaboratorRole, { ...of(id), body: { role: 'contributor' } }),
    remove: (id: string) => shop.browser.get(removeCollaborator, of(id)),
    see: () => bob.browser.get(getRepairRequest, { params }),
  }
}

/** The waiting mails of this kind, taken up as the queue does when their time has come; how many went out. */
async function workOff(to: string, kind: string) {
  const { db, sealer, tally, config } = app.services
  const waiting = await db.mail.findMany({ where: { to, kind, sentAt: null }, select: { id: true } })
  expect(waiting).toHaveLength(1)
  for (const { id } of waiting) {
    await sendMail({ db, sealer, tally, mailer: app.mailbox, templates: loadMailTemplates, appUrl: config.appUrl }, id)
    // What is not wanted any more is gone, and so is what it said.
    const left = await db.mail.findMany({ where: { id }, select: { sentAt: true, dataSealed: true } })
    expect(left.every(({ sentAt, dataSealed }) => sentAt !== null && dataSealed === null)).toBe(true)
  }
  return app.mailbox.mails.filter((mail) => waiting.some(({ id }) => id === mail.id)).length
}

it.each([false, true])('an invitation that waits goes out unless it was taken back: %s', async (isTakenBack) => {
  const shop = await open()
  for (let n = 0; n < 2; n++) expect((await shop.invite()).mail).toBe('sent')
  const email = newEmail('eve')
  const { id, mail } = await shop.invite(email)
  expect(mail).toBe('waits')
  if (isTakenBack) await shop.remove(id)
  expect(await workOff(email, 'collaborator_invitation')).toBe(isTakenBack ? 0 : 1)
})

it('one that waits is not sent once what it opens is deleted', async () => {
  const shop = await open()
  for (let n = 0; n < 2; n++) await shop.invite()
  const email = newEmail('eve')
  await shop.invite(email)
  await app.db.resource.update({ where: { id: shop.resourceId }, data: { deletedAt: new Date() } })
  expect(await workOff(email, 'collaborator_invitation')).toBe(0)
})

it.each([false, true])('the mail of a new role goes out unless they were removed: %s', async (isRemoved) => {
  const shop = await open()
  const { id } = await shop.invite(shop.bob.email)
  await shop.invite()
  await shop.raise(id)
  if (isRemoved) await shop.remove(id)
  expect(await workOff(shop.bob.email, 'collaborator_role_changed')).toBe(isRemoved ? 0 : 1)
})

it.each([false, true])('the mail of a removal goes out unless they are in again: %s', async (isBack) => {
  const shop = await open()
  const { id } = await shop.invite(shop.bob.email)
  await shop.see()
  await shop.invite()
  await shop.remove(id)
  if (isBack) expect((await shop.invite(shop.bob.email)).mail).toBe('none')
  expect(await workOff(shop.bob.email, 'collaborator_removed')).toBe(isBack ? 0 : 1)
})
