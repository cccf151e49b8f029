import { randomUUID } from 'node:crypto'
import type { World } from './open-world.ts'
import { tokenOf } from './repairs.ts'

type Listed = { results: { id: string }[] }

/** Another program works with a key of its own, says the same thing twice, and is shut out in the end. */
export async function keyHolder(world: World) {
  const { owner, stranger, pipelineId } = world
  const made = await owner.post<{ id: string; key: string }>('/v1/api-keys', {
    name: 'Sync',
    scopes: ['read', 'write'],
  })
  const program = stranger().with({ authorization: `Bearer ${made.key}` })
  await program.get(`/v1/pipelines/${pipelineId}/records?page_size=100`)
  const once = program.with({ 'idempotency-key': randomUUID() })
  const first = await once.post('/v1/jobs', { title: 'From elsewhere' })
  const again = await once.post('/v1/jobs', { title: 'From elsewhere' })
  if (first.id !== again.id) throw new Error('one key made two jobs')
  await once.post('/v1/jobs', { title: 'Something else' }, 409)
  await program.post(`/v1/resources/${first.id}/shares`, {}, 403)
  await program.get('/v1/api-keys', 403)
  await program.patch(`/v1/jobs/${first.id}`, { title: 'From here' })
  await owner.delete(`/v1/jobs/${first.id}`)
  const { results } = await owner.get<Listed>('/v1/webhooks')
  await owner.get(`/v1/webhooks/${results[0]?.id}/deliveries?page_size=20`)
  await owner.post(`/v1/webhooks/${results[0]?.id}/test`, undefined, 202)
  await owner.delete(`/v1/api-keys/${made.id}`)
  await program.get('/v1/jobs', 401)
}

/** One link that was sent to a whole village. */
export async function crowd(world: World) {
  const request = await world.member().post('/v1/repair-requests', { title: 'Village hall' })
  const link = await world.member().post(`/v1/resources/${request.id}/shares`, {})
  const paths = [new URL(link.url).pathname, `/v1/public/shares/${tokenOf(link)}`]
  for (let n = 0; n < 20; n++) await world.stranger().get(paths[n % 2] ?? '')
  await world.member().delete(`/v1/repair-requests/${request.id}`)
}

/** Tokens that nobody has, and what no step of ours would send. */
export async function nonsense({ stranger, member, pipelineId }: World) {
  const token = randomUUID().replaceAll('-', '').padEnd(43, 'x')
  const someone = stranger()
  await someone.get(`/v1/public/shares/${token}`, 404)
  await someone.get(`/share/repair/${token}`, 404)
  await someone.get(`/v1/public/shares/${'%00'.repeat(20)}`, 404)
  await someone.get('/s/..%2f..%2fetc%2fpasswd', 404)
  await someone.post('/v1/auth/login', { email: 'nobody@example.test', password: 'no password' }, 401)
  await someone.with({ cookie: `latchkey_session=${token}` }).get('/v1/me', 401)
  await someone.with({ authorization: `Bearer lk_${token}` }).get('/v1/jobs', 401)
  await member().get(`/v1/jobs/${randomUUID()}`, 404)
  await member().get('/v1/jobs?colour=red', 422)
  await member().post('/v1/jobs', { title: 'Railing', colour: 'red' }, 422)
  await member().post('/v1/jobs', { title: 'x'.repeat(1024 * 1024) }, 413)
  await member().with({ 'content-type': 'text/plain' }).post('/v1/jobs', { title: 'Railing' }, 415)
  await member().with({ origin: 'https://elsewhere.example' }).post('/v1/jobs', { title: 'Railing' }, 403)
  await member().get(`/v1/pipelines/${pipelineId}/records?filter=${encodeURIComponent('{"groups":[]}')}`, 422)
}
