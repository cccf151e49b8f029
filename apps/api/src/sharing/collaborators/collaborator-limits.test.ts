import {
  addCollaborator,
  changeCollaboratorRole,
  createRepairRequest,
  removeCollaborator,
  resendCollaboratorInvitation,
} from '@latchkey/contract'
import { expect, it } from 'vitest'
import { openShop } from '../../testing/open-shop.ts'
import { newEmail, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

// What product.md says of additions and mails, untouched.
const app = await startTestApp({ LIMITS: 'register=1000/1h' })

it('fifty additions an hour and ten mails, counted per inviter over all that they share', async () => {
  const { browser, email, request } = await openShop(app)
  const other = await browser.get(createRepairRequest, { body: { title: 'Another' } })
  const add = (id: string, email: string) => browser.call(addCollaborator, { params: { id }, body: { email } })
  const first = await add(request.id, newEmail())
  const resent = await browser.call(resendCollaboratorInvitation, {
    params: { id: request.id, collaborator_id: first.body.id },
  })
  const mails = [first.body.mail, resent.body.mail]
  // Refused ones use nothing up.
  expect((await add(request.id, email)).status).toBe(422)
  const nobody = { params: { id: request.id, collaborator_id: crypto.randomUUID() } }
  expect((await browser.call(resendCollaboratorInvitation, nobody)).status).toBe(404)
  for (let n = 0; n < 48; n++) mails.push((await add(request.id, newEmail())).body.mail)
  expect(mails).toEqual([...Array(10).fill('sent'), ...Array(40).fill('waits')])
  for (let n = 0; n < 2; n++) await app.mailbox.take(first.body.email, 'collaborator_invitation')
  // Who is removed makes room on the thing, and none in the hour.
  await browser.get(removeCollaborator, { params: { id: request.id, collaborator_id: first.body.id } })
  expect((await add(other.id, newEmail())).status).toBe(201)
  const refused = await add(other.id, newEmail())
  expect([refused.status, refused.problem.code]).toEqual([429, 'rate_limited'])
  expect(Number(refused.response.headers['retry-after'])).toBeGreaterThan(0)
  const sent = await app.db.mail.count({ where: { kind: 'collaborator_invitation' } })
  expect(sent).toBe(51)
})

it('tells each of more than an hour’s additions at once that there is no room, where there is none', async () => {
  const { browser, request } = await openShop(app)
  const data = Array.from({ length: 49 }, () => {
    const email = newEmail()
    return { id: crypto.randomUUID(), resourceId: request.id, email, emailKey: email, role: 'viewer' }
  })
  await app.db.collaborator.createMany({ data })
  const add = () => browser.call(addCollaborator, { params: { id: request.id }, body: { email: newEmail() } })
  const answers = await Promise.all(Array.from({ length: 60 }, add))
  const codes = answers.filter(({ status }) => status !== 201).map(({ problem }) => problem.code)
  expect(codes).toEqual(Array(59).fill('limit_reached'))
})

it('a role that goes back and forth floods no mailbox, and uses the ten of the hour up no further than one may', async () => {
  const { browser, request } = await openShop(app)
  const bob = await signUp(app, 'Bob Builder', null)
  const invited = await browser.get(addCollaborator, { params: { id: request.id }, body: { email: bob.email } })
  const params = { id: request.id, collaborator_id: invited.id }
  const change = (role: 'viewer' | 'contributor') =>
    browser.get(changeCollaboratorRole, { params, body: { role } }).then(({ version }) => version)
  const before = await countWaiting()
  for (let n = 0; n < 12; n++) await change('viewer')
  for (let n = 0; n < 6; n++) {
    await change('contributor')
    await change('viewer')
  }
  expect(await change('viewer')).toBe(13)
  expect((await countWaiting()) - before).toBe(0)
  expect(await app.db.mail.count({ where: { to: bob.email, kind: 'collaborator_role_changed' } })).toBe(5)
  const next = await browser.get(addCollaborator, { params: { id: request.id }, body: { email: newEmail() } })
  expect(next.mail).toBe('sent')
})

/** Mails that go out in an hour to come. */
async function countWaiting() {
  const { rows } = await app.services.pool.query<{ n: number }>(
    "select count(*)::int as n from graphile_worker.jobs where run_at > now() + interval '50 minutes'",
  )
  return rows[0]?.n ?? 0
}
