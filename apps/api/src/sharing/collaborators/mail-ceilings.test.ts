import {
  acceptResponse,
  addCollaborator,
  approveAccessRequest,
  changeCollaboratorRole,
  createRepairRequest,
  declineAccessRequest,
  declineResponse,
  getRepairRequest,
  inviteMember,
  removeCollaborator,
  resendCollaboratorInvitation,
  resendInvitation,
  sendShare,
} from '@latchkey/contract'
import { makeAccessRequest, makeResponse } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { openShop } from '../../testing/open-shop.ts'
import { newEmail, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

// What product.md says of mails, untouched: ten an hour, of which one mailbox gets six.
const app = await startTestApp({ LIMITS: 'register=1000/1h,addition=1000/1h' })
const SIX = Array(6).fill('sent')

async function open() {
  const shop = await openShop(app)
  const params = { id: shop.request.id }
  const of = (collaborator_id: string) => ({ params: { ...params, collaborator_id } })
  return {
    ...shop,
    resource: { ...params, workspaceId: shop.workspaceId },
    invite: (email: string) => shop.browser.get(addCollaborator, { params, body: { email } }),
    resend: (id: string) => shop.browser.get(resendCollaboratorInvitation, of(id)),
    remove: (id: string) => shop.browser.get(removeCollaborator, of(id)),
    change: (id: string, role: 'viewer' | 'contributor') =>
      shop.browser.get(changeCollaboratorRole, { ...of(id), body: { role } }),
  }
}

/** All but the first one, which is not about what anybody shares. */
const queuedTo = (to: string) => app.db.mail.count({ where: { to, kind: { not: 'verify' } } })

const sentTo = (email: string) => app.mailbox.mails.filter(({ to, kind }) => to === email && kind !== 'verify')

async function untilAllSentTo(to: string) {
  while ((await app.db.mail.count({ where: { to, sentAt: null } })) > 0) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

async function times<T>(count: number, work: (n: number) => Promise<T>) {
  const results: T[] = []
  for (let n = 0; n < count; n++) results.push(await work(n))
  return results
}

const waitingJobs = async () => {
  const { rows } = await app.services.pool.query<{ n: number }>(
    "select count(*)::int as n from graphile_worker.jobs where run_at > now() + interval '50 minutes'",
  )
  return rows[0]?.n ?? 0
}

describe('one mailbox gets six mails an hour of one person', () => {
  it('who invites it again and again, resends, changes its role and shares with it; the same whoever it is', async () => {
    const bob = await signUp(app, 'Bob Builder', null)
    for (const email of [newEmail('eve'), bob.email]) {
      const shop = await open()
      const invited = await times(10, () => shop.invite(email))
      expect(invited.map(({ mail }) => mail)).toEqual([...SIX, ...Array(4).fill('none')])
      const id = invited[0]?.id ?? ''
      expect(await shop.resend(id)).toEqual({ status: 'sent', mail: 'none' })
      await times(4, (n) => shop.change(id, n % 2 === 0 ? 'contributor' : 'viewer'))
      const share = await shop.share()
      const body = { recipients: [email] }
      const shared = await shop.browser.get(sendShare, { params: { share: share.id }, body })
      expect(shared).toEqual({ queued: 0, waiting: 0, none: 1 })
      expect(await queuedTo(email)).toBe(6)
      expect(await app.db.shareSend.count({ where: { shareId: share.id } })).toBe(0)
      // What was not sent has used nothing of the ten up.
      const others = await times(5, () => shop.invite(newEmail()))
      expect(others.map(({ mail }) => mail)).toEqual([...Array(4).fill('sent'), 'waits'])
    }
  })

  it('who invites and removes it, opened or not', async () => {
    const bob = await signUp(app, 'Bob Builder', null)
    const shop = await open()
    const words = await times(20, async () => {
      const { id, mail } = await shop.invite(bob.email)
      await shop.remove(id)
      return mail
    })
    expect(words).toEqual([...SIX, ...Array(14).fill('none')])
    const eve = await signUp(app, 'Eve', null)
    const opened = await open()
    await times(8, async () => {
      const { id } = await opened.invite(eve.email)
      await eve.browser.get(getRepairRequest, { params: { id: opened.request.id } })
      await opened.remove(id)
    })
    for (const { email } of [bob, eve]) await untilAllSentTo(email)
    expect(sentTo(bob.email).filter(({ kind }) => kind !== 'collaborator_invitation')).toEqual([])
    expect(sentTo(bob.email).length).toBeLessThanOrEqual(6)
    expect(sentTo(eve.email).length).toBeLessThanOrEqual(6)
  })

  it('however many of these come at once', async () => {
    const shop = await open()
    const email = newEmail('eve')
    const other = await shop.browser.get(createRepairRequest, { body: { title: 'Another' } })
    const invite = (id: string) => shop.browser.get(addCollaborator, { params: { id }, body: { email } })
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => invite(n % 2 === 0 ? shop.request.id : other.id)),
    )
    expect(answers.filter(({ mail }) => mail === 'sent')).toHaveLength(6)
    expect(await queuedTo(email)).toBe(6)
  })

  it('who answers what came in under it', async () => {
    const answers = {
      declined: async (shop: Awaited<ReturnType<typeof open>>, shareId: string, email: string) => {
        const { id } = await makeAccessRequest(app.db, shop.resource, { shareId, email })
        await shop.browser.get(declineAccessRequest, { params: { id } })
      },
      reopened: async (shop: Awaited<ReturnType<typeof open>>, shareId: string, email: string) => {
        const { id } = await makeAccessRequest(app.db, shop.resource, { shareId, email, wants: 'reopening' })
        await shop.browser.get(approveAccessRequest, { params: { id }, body: {} })
      },
      refused: async (shop: Awaited<ReturnType<typeof open>>, shareId: string, email: string) => {
        const { id } = await makeResponse(app.db, shop.resource, { shareId, email })
        await shop.browser.get(declineResponse, { params: { id } })
      },
    }
    for (const answer of Object.values(answers)) {
      const shop = await open()
      const { id: shareId } = await shop.share()
      const email = newEmail('third')
      await times(12, () => answer(shop, shareId, email))
      expect(await queuedTo(email)).toBe(6)
    }
  })

  it('who takes one of many offers under it, and refuses the others', async () => {
    const shop = await open()
    const { id: shareId } = await shop.share()
    const email = newEmail('third')
    const made = await times(12, () => makeResponse(app.db, shop.resource, { shareId, email }))
    const params = { id: made[0]?.id ?? '' }
    await shop.browser.get(acceptResponse, { params, body: { refuse_others: true } })
    expect(await queuedTo(email)).toBe(6)
  })

  it('who invites it into the shop and sends that again', async () => {
    const shop = await open()
    const email = newEmail('mia')
    const { id } = await shop.browser.get(inviteMember, { body: { email, role: 'member' } })
    await times(9, () => shop.browser.get(resendInvitation, { params: { id } }))
    expect(await app.db.emailToken.count({ where: { email } })).toBe(6)
    // The last link goes on working.
    expect(await app.db.emailToken.count({ where: { email, usedAt: null } })).toBe(1)
  })
})

it('past ten an hour answers wait too', async () => {
  const shop = await open()
  const { id: shareId } = await shop.share()
  const before = await waitingJobs()
  await times(12, async () => {
    const { id } = await makeAccessRequest(app.db, shop.resource, { shareId, email: newEmail('third') })
    await shop.browser.get(declineAccessRequest, { params: { id } })
  })
  expect((await waitingJobs()) - before).toBe(2)
  expect((await shop.invite(newEmail())).mail).toBe('waits')
})
