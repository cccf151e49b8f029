import { addCollaborator, approveAccessRequest } from '@latchkey/contract'
import { makeAccessRequest } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { openShop } from '../../testing/open-shop.ts'
import { newEmail } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp({ LIMITS: 'register=1000/1h,addition=2/1h,mail=1/1h' })

it('stops past the additions of an hour, and lets mails past theirs wait', async () => {
  const { browser, request, workspaceId, share } = await openShop(app)
  const { id: shareId } = await share()
  const approve = async (email = newEmail()) => {
    const asked = await makeAccessRequest(app.db, { id: request.id, workspaceId }, { shareId, email })
    const body = { role: 'viewer' as const }
    return (await browser.call(approveAccessRequest, { params: { id: asked.id }, body })).problem.code
  }
  const waiting = async () => {
    const { rows } = await app.services.pool.query<{ n: number }>(
      "select count(*)::int as n from graphile_worker.jobs where run_at > now() + interval '50 minutes'",
    )
    return rows[0]?.n
  }
  const bob = newEmail('bob')
  expect(await approve(bob)).toBeUndefined()
  await app.mailbox.take(bob, 'collaborator_invitation')
  expect(await waiting()).toBe(0)
  // Who is in already is no addition, and what was refused is none either. One mailbox gets one of one.
  expect(await approve(bob)).toBeUndefined()
  const others = Array.from({ length: 49 }, () => newEmail())
  const data = others.map((email) => {
    return { id: crypto.randomUUID(), resourceId: request.id, email, emailKey: email, role: 'viewer' }
  })
  await app.db.collaborator.createMany({ data })
  expect(await approve()).toBe('limit_reached')
  await app.db.collaborator.deleteMany({ where: { emailKey: { in: others } } })
  expect(await approve()).toBeUndefined()
  expect(await waiting()).toBe(1)
  expect(await approve()).toBe('rate_limited')
  // Who is in already is nobody new, also then.
  const again = await browser.call(addCollaborator, { params: { id: request.id }, body: { email: bob } })
  expect([again.status, again.body.mail]).toEqual([201, 'none'])
  expect(await app.db.auditEntry.count({ where: { action: 'collaborator.invitation_resent' } })).toBe(0)
  expect(await approve(bob)).toBeUndefined()
})
