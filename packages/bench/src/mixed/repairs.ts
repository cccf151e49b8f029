import type { Client, Made } from './caller.ts'
import type { World } from './open-world.ts'
import { pictureForm } from './picture.ts'
import { watch } from './watch.ts'

type Shared = { content: { photos: { url: string; thumb_url: string }[] } }
type Listed = { results: Made[] }

export const tokenOf = ({ url }: Made) => url.split('/').at(-1) ?? ''
export const pageOf = ({ url }: Made) => new URL(url).pathname

/** A request is taken down, sent to two contractors, looked at, answered, decided, and its links end one after the other. */
export async function repairRequest(world: World) {
  const member = world.member()
  const request = await takeDown(member)
  const link = await member.post(`/v1/resources/${request.id}/shares`, { access_mode: 'comment', expires_in: '30d' })
  const eyes = await watch(world, member, { watch: request.id })
  await member.post(`/v1/shares/${link.id}/send`, { recipients: [world.newEmail()], message: 'Please look' }, 202)
  await member.get(`/v1/shares/${link.id}/qr.svg`)
  await lookAt(world, link)
  await eyes.until('share.opened')
  await answer(world, link, 'accept')
  await eyes.until('response.made')
  await answer(world, link, 'decline')
  const { results } = await member.get<Listed>(`/v1/resources/${request.id}/responses`)
  const [declined, offered] = results
  await member.post(`/v1/responses/${offered?.id}/acceptance`, {}, 200)
  await member.post(`/v1/responses/${declined?.id}/refusal`, undefined, 409)
  await member.get(`/v1/shares/${link.id}/access-log`)
  await member.get(`/v1/shares/${link.id}/analytics`)
  await member.get(`/v1/resources/${request.id}/audit`)
  await endLink(world, member, link)
  await eyes.close()
  await member.delete(`/v1/repair-requests/${request.id}`)
  await member.get(`/v1/repair-requests/${request.id}`, 404)
}

async function takeDown(member: Client) {
  const place = { label: 'Mill Lane 4', address: '4 Mill Lane', city: 'Leeds' }
  const property = await member.post('/v1/properties', place)
  const known = { title: 'Leaking tap', description: 'Drips all night', priority: 'high', property_id: property.id }
  const request = await member.post('/v1/repair-requests', known)
  await member.post(`/v1/repair-requests/${request.id}/files`, pictureForm('tap.png'))
  await member.post(`/v1/repair-requests/${request.id}/updates`, { body: 'We have looked', status: 'in_progress' })
  await member.patch(`/v1/repair-requests/${request.id}`, { title: 'Leaking tap, kitchen' })
  await member.with({ 'if-match': '"1"' }).patch(`/v1/repair-requests/${request.id}`, { title: 'Late' }, 412)
  await member.get('/v1/repair-requests?q=kitchen&sort=-priority')
  return request
}

async function lookAt(world: World, link: Made) {
  const recipient = world.stranger()
  const shared = await recipient.get<Shared>(`/v1/public/shares/${tokenOf(link)}`)
  const page = await recipient.get(pageOf(link))
  if (!page.includes('Leaking tap, kitchen')) throw new Error('the page does not show what was shared')
  for (const { url, thumb_url } of shared.content.photos) {
    await recipient.get(new URL(url, link.url).pathname)
    await recipient.get(thumb_url.replace(/^https?:..[^/]*/, ''))
  }
  await recipient.post(`/v1/public/shares/${tokenOf(link)}/comments`, { body: 'Which tap?', author_name: 'Bob' })
  await recipient.get(`/v1/public/shares/${tokenOf(link)}/comments`)
  const asker = { name: 'Ann', email: world.newEmail(), message: 'May I follow this?' }
  await recipient.post(`/v1/public/shares/${tokenOf(link)}/access-requests`, asker, 202)
}

async function answer(world: World, link: Made, decision: 'accept' | 'decline') {
  const said = { name: 'Bob Builder', email: world.newEmail(), decision }
  const offer = { ...said, price: '{"amount":120.5,"currency":"GBP"}', message: 'On Monday' }
  const body = decision === 'accept' ? pictureForm('offer.png', offer) : { ...said, reason: 'Too far away' }
  await world.stranger().post(`/v1/public/shares/${tokenOf(link)}/responses`, body, 202)
}

/** Paused, resumed, renewed, revoked: each is true for whoever has the page at once. */
async function endLink(world: World, member: Client, link: Made) {
  const recipient = world.stranger()
  const open = (made: Made, expected: number) => recipient.get(`/v1/public/shares/${tokenOf(made)}`, expected)
  await member.patch(`/v1/shares/${link.id}`, { is_active: false })
  await open(link, 410)
  await recipient.get(pageOf(link), 410)
  await member.patch(`/v1/shares/${link.id}`, { is_active: true, notes: 'for Bob' })
  await open(link, 200)
  const renewed = await member.post(`/v1/shares/${link.id}/regenerate`, undefined, 200)
  await open(link, 404)
  await open(renewed, 200)
  await member.delete(`/v1/shares/${link.id}`)
  await open(renewed, 404)
}

/** Links behind a password, for named mailboxes and with a last view, each passed and failed. */
export async function protectedLinks(world: World) {
  const member = world.member()
  const request = await member.post('/v1/repair-requests', { title: 'Broken window' })
  const share = (wish: object) => member.post(`/v1/resources/${request.id}/shares`, wish)

  const locked = await share({ share_type: 'password', password: 'a long way home' })
  const path = `/v1/public/shares/${tokenOf(locked)}`
  const recipient = world.stranger()
  await recipient.get(path)
  await recipient.get(`${path}/comments`, 401)
  await recipient.post(`${path}/verify`, { password: 'a short way home' }, 401)
  const inside = await recipient.enter(`${path}/verify`, { password: 'a long way home' })
  await inside.get(pageOf(locked))

  const email = world.newEmail()
  const named = await share({ share_type: 'recipients', recipients: [email] })
  const door = `/v1/public/shares/${tokenOf(named)}`
  const mail = world.outside.nextMailTo(email)
  const known = await world.stranger().enter(`${door}/verify`, { email }, 202)
  const code = /\b\d{6}\b/.exec(await mail)?.[0]
  const read = await known.enter(`${door}/verify`, { email, code })
  await read.get(pageOf(named))

  const last = await share({ max_views: 1 })
  const sealed = `/v1/public/shares/${tokenOf(last)}`
  await world.stranger().get(sealed)
  await world.stranger().post(`${sealed}/open`, undefined, 200)
  await world.stranger().post(`${sealed}/open`, undefined, 410)
  await member.post('/v1/shares/revocations', { share_ids: [locked.id, named.id, last.id] }, 200)
  await inside.get(path, 404)
  await member.delete(`/v1/repair-requests/${request.id}`)
}
