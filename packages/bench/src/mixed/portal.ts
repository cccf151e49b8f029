import type { Client, Made } from './caller.ts'
import { PASSWORD, type World } from './open-world.ts'
import { pictureForm } from './picture.ts'
import { watch } from './watch.ts'

/** A customer hands a job in, the shop returns and approves it, both write to each other, and in the end it is rated. */
export async function customerJob(world: World) {
  const customer = await world
    .stranger()
    .enter('/v1/customer/login', { portal: world.slug, email: world.customerEmail(), password: PASSWORD })
  await customer.get('/v1/customer/dashboard')
  await customer.get('/v1/customer/form')
  const draft = await customer.post('/v1/customer/jobs', { title: 'Gate' })
  const filled = { job_type: 'repair', description: 'It hangs', quantity: 1, delivery_method: 'pickup' }
  await customer.put(`/v1/customer/jobs/${draft.id}`, filled)
  await customer.post(`/v1/customer/jobs/${draft.id}/files`, pictureForm('gate.png'))
  await customer.post('/v1/customer/jobs/submit', { job_id: draft.id })
  await review(world, customer, draft)
  await customer.get(`/v1/customer/jobs/${draft.id}/history?format=csv`)
  await customer.get('/v1/customer/jobs?status=completed&q=gate')
  await customer.put(`/v1/customer/jobs/${draft.id}/rating`, { score: 5, comment: 'Quick' })
  await customer.get('/v1/customer/export')
  await customer.post('/v1/customer/logout', undefined, 204)
  await customer.get('/v1/customer/dashboard', 401)
}

async function review(world: World, customer: Client, { id }: Made) {
  const member = world.member()
  const eyes = await watch(world, customer, { watch: id })
  await member.get('/v1/admin/customer-jobs/pending')
  await member.post(`/v1/admin/customer-jobs/${id}/return`, { reason: 'Which gate?' }, 200)
  await customer.put(`/v1/customer/jobs/${id}`, { description: 'The left one', change_reason: 'You asked' })
  await customer.post('/v1/customer/jobs/submit', { job_id: id })
  await member.post(`/v1/admin/customer-jobs/${id}/approve`, undefined, 200)
  await customer.put(`/v1/customer/jobs/${id}`, { quantity: 2, change_reason: 'One more' }, 422)
  await customer.post(`/v1/customer/jobs/${id}/messages`, { body: 'When is it done?' })
  await member.post(`/v1/jobs/${id}/messages`, { body: 'On Friday' })
  await eyes.until('message.sent')
  await customer.get(`/v1/customer/jobs/${id}/messages`)
  await customer.with({ 'if-match': '"1"' }).put(`/v1/customer/jobs/${id}`, { description: 'Late' }, 412)
  await member.put(`/v1/jobs/${id}/status`, { status: 'in_progress' })
  await member.put(`/v1/jobs/${id}/status`, { status: 'completed' })
  await eyes.close()
}

/** Somebody new comes, confirms the mailbox, looks round and leaves again. */
export async function newCustomer(world: World) {
  const email = world.newEmail()
  const person = { portal: world.slug, email, password: 'three green gates', first_name: 'Carla', last_name: 'Mason' }
  const mail = world.outside.nextMailTo(email)
  const waiting = await world.stranger().enter('/v1/customer/register', person, 202)
  const token = /token=([\w-]+)/.exec(await mail)?.[1]
  const customer = await waiting.enter('/v1/customer/verify-email', { portal: world.slug, token })
  await customer.put('/v1/customer/profile', { phone: '+44 113 496 0000' })
  await customer.get('/v1/customer/jobs')
  await world.stranger().get(`/portal/${world.slug}`)
  await world.owner.get(`/v1/admin/customers?q=${encodeURIComponent(email)}`)
  await customer.delete('/v1/customer/account', 204, { password: 'three green gates' })
}

/** What the shop's owner looks at in between. */
export async function overview({ owner, caller, staffEmail, stranger }: World) {
  await owner.get('/v1/admin/reports')
  await owner.get('/v1/admin/security')
  await owner.get('/v1/admin/export?what=jobs&format=csv')
  await owner.get('/v1/shares?status=active&page_size=20')
  await owner.get('/v1/shares/analytics')
  await owner.get('/v1/audit?page_size=50')
  await owner.get('/v1/access-requests')
  await owner.get('/v1/shared-with-me')
  const here = await stranger().enter('/v1/auth/login', { email: staffEmail(), password: PASSWORD })
  await here.get('/v1/me')
  await here.get('/v1/me/sessions')
  await here.post('/v1/auth/logout', undefined, 204)
  await here.get('/v1/me', 401)
  await caller.client({}).get('/readyz')
}
