import type { World } from './open-world.ts'
import { pageOf, tokenOf } from './repairs.ts'
import { watch } from './watch.ts'

const WATCHERS = 10
const said = (n: number) => ({ role: n % 2 ? 'assistant' : 'user', body: `What was said, part ${n}`.repeat(20) })

/** A transcript grows while people look on, is shared, let in to by name, made public and taken back. */
export async function transcript(world: World) {
  const member = world.member()
  const entries = Array.from({ length: 30 }, (_, n) => said(n))
  const session = await member.post('/v1/sessions', { title: 'Boiler', entries })
  const path = `/v1/sessions/${session.id}`
  const link = await member.post(`/v1/resources/${session.id}/shares`, { expires_in: '24h' })
  const eyes = await Promise.all(
    Array.from({ length: WATCHERS }, (_, n) =>
      n % 2
        ? watch(world, member, { watch: session.id })
        : watch(world, world.stranger(), { watch_share: tokenOf(link) }),
    ),
  )
  for (let n = 0; n < 5; n++) await member.post(`${path}/entries`, said(n))
  await Promise.all(eyes.map(({ until }, n) => until(n % 2 ? 'session.entry_added' : 'content.changed')))
  await world.stranger().get(pageOf(link))
  await world.stranger().get(`/v1/public/shares/${tokenOf(link)}/entries?page_size=20`)
  await member.get(`${path}/entries?sort=-seq&page_size=10`)

  const person = await member.post(`/v1/resources/${session.id}/collaborators`, { email: world.newEmail() })
  await member.patch(`/v1/resources/${session.id}/collaborators/${person.id}`, { role: 'contributor' })
  await member.delete(`/v1/resources/${session.id}/collaborators/${person.id}`)
  await world.stranger().get(`/v1/public/sessions/${session.id}`, 404)
  await member.put(`/v1/resources/${session.id}/visibility`, { visibility: 'public' })
  await world.stranger().get(`/v1/public/sessions/${session.id}`)
  await member.put(`/v1/resources/${session.id}/visibility`, { visibility: 'private' })
  await member.delete(path)
  await Promise.all(eyes.map(({ until }) => until('access.ended')))
  await Promise.all(eyes.map(({ close }) => close()))
}
