import {
  acceptInvitation,
  approveAccessRequest,
  askForAccess,
  changeEmail,
  inviteMember,
  listAccessRequests,
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

async function untilSomebodyWaits() {
  for (;;) {
    const [found] = await app.db.$queryRaw<{ n: number }[]>`
      select count(*)::int as n from pg_locks l join pg_database d on d.oid = l.database
      where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`
    if (found?.n) return
  }
}
