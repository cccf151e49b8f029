import {
  acceptInvitation,
  addCollaborator,
  approveAccessRequest,
  askForAccess,
  changeCollaboratorRole,
  changeEmail,
  getAudience,
  getRepairRequest,
  inviteMember,
  listAccessRequests,
  listAudit,
  listCollaborators,
  listMembers,
  listResourceAudit,
  listSharedWithMe,
  register,
  resendCollaboratorInvitation,
  verifyEmail,
} from '@latchkey/contract'
import { makeAccount } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import type { Tx } from '../../platform/transact.ts'
import { openShop } from '../../testing/open-shop.ts'
import { newEmail, PASSWORD, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'
import { claimCollaborations } from './claim-collaborations.ts'

const app = await startTestApp()

/** Somebody whose request for access only has to be approved. */
async function asked(email: string) {
  const shop = await openShop(app)
  const { token } = await shop.share()
  await app.browser().get(askForAccess, { params: { token }, body: { name: 'Bob', email } })
  const { results } = await shop.browser.get(listAccessRequests)
  const id = results[0]?.id ?? ''
  return {
    invite: () => shop.browser.get(approveAccessRequest, { params: { id }, body: {} }),
    async holder() {
      const row = await app.db.collaborator.findFirst({ where: { resourceId: shop.request.id } })
      return row?.accountId
    },
  }
}

it('comes with an account that is made by joining a shop', async () => {
  const email = newEmail('bob')
  const { invite, holder } = await asked(email)
  await invite()
  const owner = await signUp(app)
  await owner.browser.get(inviteMember, { body: { email, role: 'member' } })
  const token = await app.mailbox.takeToken(email, 'member_invitation')
  const me = await app.browser().get(acceptInvitation, { body: { token, name: 'Bob', password: PASSWORD } })
  expect(await holder()).toBe(me.account.id)
})

it('comes with a mailbox that an account moves to', async () => {
  const email = newEmail('bob')
  const { invite, holder } = await asked(email)
  await invite()
  expect(await holder()).toBeNull()
  const { browser, accountId } = await signUp(app)
  await browser.get(changeEmail, { body: { email, password: PASSWORD } })
  await browser.get(verifyEmail, { body: { token: await app.mailbox.takeToken(email, 'email_change') } })
  expect(await holder()).toBe(accountId)
})

it('takes turns with an invitation in the very same moment', async () => {
  const email = newEmail('bob')
  const { invite, holder } = await asked(email)
  const confirmed = await app.db.$transaction(async (db) => {
    const account = await makeAccount(db, { email })
    await claimCollaborations({ db } as Tx, account)
    const inviting = invite()
    // By now the account is claimed for and nobody else can see it: the invitation has to wait until it is there.
    await Promise.race([inviting, untilSomebodyWaits()])
    return { account, inviting }
  })
  await confirmed.inviting
  expect(await holder()).toBe(confirmed.account.id)
})

it('tells whoever invited them nothing, until they open it', async () => {
  const shop = await openShop(app)
  const params = { id: shop.request.id }
  const email = newEmail('bob')
  const { id } = await shop.browser.get(addCollaborator, { params, body: { email } })
  const of = { params: { ...params, collaborator_id: id } }
  type Answer = { response: { statusCode: number; headers: { etag?: unknown }; body: string } }
  const told = (answers: Answer[]) =>
    answers.map(({ response }) => [response.statusCode, response.headers.etag, response.body])
  /** Every answer that speaks of them, with what it says of its version. */
  const shown = async () =>
    told([
      await shop.browser.call(listCollaborators, { params }),
      await shop.browser.call(getAudience, { params }),
      await shop.browser.call(getRepairRequest, { params }),
      await shop.browser.call(listResourceAudit, { params }),
      await shop.browser.call(listAudit),
      await shop.browser.call(listMembers),
    ])
  /** And to every call about them. The first writes down that it mailed them again. */
  const answered = async () =>
    told([
      await shop.browser.call(addCollaborator, { params, body: { email } }),
      await shop.browser.call(changeCollaboratorRole, { ...of, body: { role: 'viewer' } }),
    ])
  const before = { answered: await answered(), shown: await shown() }
  const browser = app.browser()
  await browser.get(register, { body: { email, password: PASSWORD, name: 'Bob Builder' } })
  await browser.get(verifyEmail, { body: { token: await app.mailbox.takeToken(email, 'verify') } })
  expect((await browser.get(listSharedWithMe)).results).toMatchObject([{ resource: params, is_new: true }])
  expect({ shown: await shown(), answered: await answered() }).toEqual(before)
  expect((await shop.browser.call(resendCollaboratorInvitation, of)).body).toEqual({ status: 'sent', mail: 'sent' })

  await browser.get(getRepairRequest, { params })
  const { results } = await shop.browser.get(listCollaborators, { params })
  expect(results).toMatchObject([{ id, email, status: 'joined', name: 'Bob Builder', version: 1 }])
  expect((await shop.browser.call(resendCollaboratorInvitation, of)).status).toBe(409)
})

async function untilSomebodyWaits() {
  for (;;) {
    const [found] = await app.db.$queryRaw<{ n: number }[]>`
      select count(*)::int as n from pg_locks l join pg_database d on d.oid = l.database
      where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`
    if (found?.n) return
  }
}
