import {
  createRepairRequest,
  createShare,
  listResourceAudit,
  openPublicShare,
  regenerateShare,
  revokeShare,
  sendShare,
  updateShare,
  updateWorkspace,
} from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { newEmail, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'
import { mailShare } from './mail-share.ts'

const app = await startTestApp({ LIMITS: 'register=1000/1h,login=1000/15m,mail=2/1h' })

async function sharing(settings: object = {}) {
  const owner = await signUp(app, 'Olive Owens', 'Forge & Co.')
  const request = await owner.browser.get(createRepairRequest, { body: { title: 'Leaking tap', description: 'Drips' } })
  const share = await owner.browser.get(createShare, { params: { id: request.id }, body: settings })
  const params = { share: share.id }
  const send = (recipients: string[], message?: string) =>
    owner.browser.call(sendShare, { params, body: { recipients, ...(message !== undefined && { message }) } })
  return { ...owner, request, share, params, send }
}

/** The mails to this mailbox that wait, taken up as the queue does when their time has come. */
async function workOff(to: string) {
  const waiting = await app.db.mail.findMany({ where: { to, kind: 'share_waiting' }, select: { id: true } })
  for (const { id } of waiting) await mailShare(app.services, id)
  return waiting.length
}
const isQueuedTo = (to: string) => app.db.mail.count({ where: { to, kind: 'share' } })

describe('a mailed link', () => {
  it('reaches each mailbox in the name of the shop, with the message and what it takes to open', async () => {
    const { send, share, request, browser } = await sharing({ share_type: 'password', password: 'open sesame 7' })
    const [bob, ann] = [newEmail('bob'), newEmail('ann')]
    const { status, body } = await send([bob, ann], 'Could you look at this?\nThanks')
    expect([status, body]).toEqual([202, { queued: 2, waiting: 0 }])
    const mail = await app.mailbox.take(bob, 'share')
    expect(mail.links[0]).toBe(share.url)
    expect(mail.text).toContain('Could you look at this?')
    expect(mail.text).toContain('Forge & Co.')
    expect(mail.text).toContain('Leaking tap')
    await app.mailbox.take(ann, 'share')
    const { results } = await browser.get(listResourceAudit, { params: { id: request.id } })
    expect(results.find(({ action }) => action === 'share.sent')?.data).toEqual({
      share_id: share.id,
      recipients: [bob, ann],
    })
    expect(await app.db.shareSend.count({ where: { shareId: share.id } })).toBe(2)
  })

  it('may go to the same mailbox again, which is written down once', async () => {
    const { send, share } = await sharing()
    const bob = newEmail('bob')
    await send([bob])
    await send([bob], 'Once more')
    await app.mailbox.take(bob, 'share')
    await app.mailbox.take(bob, 'share')
    expect(await app.db.shareSend.count({ where: { shareId: share.id } })).toBe(1)
  })

  it('waits past the hourly limit, and goes out with the address it has by then', async () => {
    const { send, params, browser } = await sharing()
    const [late, ...first] = [newEmail('late'), newEmail(), newEmail()]
    expect((await send([...first, late])).body).toEqual({ queued: 3, waiting: 1 })
    const anew = await browser.get(regenerateShare, { params })
    expect(await workOff(late)).toBe(1)
    const mail = await app.mailbox.take(late, 'share')
    expect(mail.links[0]).toBe(anew.url)
    expect(await workOff(late)).toBe(0)
  })

  it('does not go out any more once it is stopped, paused, or mailing is switched off', async () => {
    const stops = {
      stopped: ({ browser, params }: Awaited<ReturnType<typeof sharing>>) => browser.get(revokeShare, { params }),
      paused: ({ browser, params }: Awaited<ReturnType<typeof sharing>>) =>
        browser.get(updateShare, { params, body: { is_active: false } }),
      switchedOff: ({ browser }: Awaited<ReturnType<typeof sharing>>) =>
        browser.get(updateWorkspace, { body: { mail_sharing: false } }),
    }
    for (const stop of Object.values(stops)) {
      const owner = await sharing()
      const late = newEmail('late')
      await owner.send([newEmail(), newEmail(), late])
      await stop(owner)
      expect(await workOff(late)).toBe(1)
      expect(await isQueuedTo(late)).toBe(0)
    }
  })

  it('is in no row of the queue while it waits', async () => {
    const { send, share } = await sharing()
    const late = newEmail('late')
    await send([newEmail(), newEmail(), late], 'A word for you')
    const token = share.url.split('/').at(-1) ?? ''
    const { rows } = await app.services.pool.query<{ row: string }>(
      `select j::text as row from graphile_worker._private_jobs j
       union all select m::text from mail m where to_address = $1`,
      [late],
    )
    expect(rows.length).toBeGreaterThan(1)
    for (const { row } of rows) {
      expect(row).not.toContain(token)
      expect(row).not.toContain('A word')
    }
  })
})

describe('mailing is refused', () => {
  it('for a link that does not work, and counts no mail', async () => {
    const { send, params, browser } = await sharing()
    await browser.get(updateShare, { params, body: { is_active: false } })
    for (let i = 0; i < 3; i++) expect((await send([newEmail()])).problem.code).toBe('conflict')
    await browser.get(updateShare, { params, body: { is_active: true } })
    expect((await send([newEmail()])).body).toEqual({ queued: 1, waiting: 0 })
  })

  it('for one that is paused just then, and counts no mail', async () => {
    const { send, share } = await sharing()
    const { sending } = await app.db.$transaction(async (db) => {
      await db.share.update({ where: { id: share.id }, data: { pausedAt: new Date() }, select: { id: true } })
      const sending = send([newEmail(), newEmail()])
      // It has seen the share as it was, and has to wait for it to be free.
      await Promise.race([sending, untilSomebodyWaits()])
      return { sending }
    })
    expect((await sending).problem.code).toBe('conflict')
    await app.db.share.update({ where: { id: share.id }, data: { pausedAt: null }, select: { id: true } })
    expect((await send([newEmail(), newEmail()])).body).toEqual({ queued: 2, waiting: 0 })
  })

  it('where the shop mails none', async () => {
    const { send, browser } = await sharing()
    await browser.get(updateWorkspace, { body: { mail_sharing: false } })
    expect((await send([newEmail()])).problem.code).toBe('forbidden')
  })

  it('for whoever could not open it, by name; nobody gets one then', async () => {
    const [bob, eve] = [newEmail('bob'), newEmail('eve')]
    const { send, share } = await sharing({ share_type: 'recipients', recipients: [bob] })
    const { status, problem } = await send([bob, eve])
    expect([status, problem.errors]).toEqual([
      422,
      [{ path: 'recipients.1', message: `${eve} is not among those who can open it` }],
    ])
    expect(await app.db.shareSend.count({ where: { shareId: share.id } })).toBe(0)
    expect((await send([bob.toUpperCase()])).status).toBe(202)
    const token = share.url.split('/').at(-1) ?? ''
    expect((await app.mailbox.take(bob, 'share')).links[0]).toContain(token)
    expect(await app.browser().get(openPublicShare, { params: { token } })).toMatchObject({ state: 'locked' })
  })
})

async function untilSomebodyWaits() {
  for (;;) {
    const [found] = await app.db.$queryRaw<{ n: number }[]>`
      select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
    if (found?.n) return
  }
}
