import type { Client, Made } from './caller.ts'
import type { World } from './open-world.ts'
import { pageOf, tokenOf } from './repairs.ts'

const where = (status: string) => ({
  groups: [{ logic: 'AND', filters: [{ field: 'status', operator: 'equals', value: status }] }],
  groupLogic: 'AND',
})
const asQuery = (filter: object) => encodeURIComponent(JSON.stringify(filter))

/** Records are written, edited, listed, filtered, explained, deleted and brought back. */
export async function records(world: World) {
  const member = world.member()
  const all = `/v1/pipelines/${world.pipelineId}/records`
  const record = await writeDown(world, member)
  const one = `/v1/records/${record.id}`
  await member.patch(one, { data: { deal_value: { amount: 90, currency: 'GBP' } }, reason: 'Agreed' })
  await member.with({ 'if-match': '"1"' }).patch(one, { data: { company_name: 'Late' } }, 412)
  await member.patch(one, { data: { deal_value: 'much' } }, 422)
  await member.post(`${one}/comments`, { body: 'Call them' })
  await member.get(`${one}/edits`)
  await member.get(`${all}?page_size=50&sort=-deal_value`)
  await member.get(`${all}?search=company%2012&count=exact`)
  await member.get(`${all}?filter=${asQuery(where('won'))}&page_size=20`)
  await member.delete(one)
  await member.post(`${one}/restoration`, undefined, 200)
  await member.delete(one)
}

/** A selection of them is shared three ways: to read, to edit within the filter, and to take along. */
export async function sharedRecords(world: World) {
  const member = world.member()
  const record = await writeDown(world, member)
  const wish = { name: 'Active deals', pipeline_id: world.pipelineId, filter_config: where('active') }
  const filter = await member.post('/v1/saved-filters', wish)
  const share = (access_mode: string, more = {}) =>
    member.post(`/v1/resources/${filter.id}/shares`, { access_mode, ...more })
  await member.get(`/v1/saved-filters/${filter.id}/records?page_size=20`)
  await member.get(`/v1/saved-filters/${filter.id}/explain?record_id=${record.id}`)
  await read(world, await share('view_only', { shared_fields: ['company_name', 'status'] }))
  await edit(world, await share('filtered_edit'), record)
  await takeAlong(world, await share('export'))
  await member.get(`/v1/saved-filters/${filter.id}/export?format=json`)
  await member.patch(`/v1/saved-filters/${filter.id}`, { filter_config: where('lost') })
  await member.delete(`/v1/saved-filters/${filter.id}`)
  await member.delete(`/v1/records/${record.id}`)
}

const writeDown = ({ pipelineId }: World, member: Client) =>
  member.post(`/v1/pipelines/${pipelineId}/records`, { data: { company_name: 'Acme Corp', status: 'active' } })

async function read(world: World, link: Made) {
  const recipient = world.stranger()
  const path = `/v1/public/shares/${tokenOf(link)}`
  await recipient.get(pageOf(link))
  await recipient.get(`${path}/pipeline`)
  await recipient.get(`${path}/records?page_size=50&sort=company_name`)
  await recipient.get(`${path}/records?sort=deal_value`, 422)
  await recipient.get(`${path}/export`, 403)
}

async function edit(world: World, link: Made, { id }: Made) {
  const recipient = world.stranger()
  const path = `/v1/public/shares/${tokenOf(link)}/records/${id}`
  await recipient.get(path)
  await recipient.patch(path, { data: { company_name: 'Acme Ltd' } })
  await recipient.patch(path, { data: { status: 'won' } }, 422)
}

async function takeAlong(world: World, link: Made) {
  const path = `/v1/public/shares/${tokenOf(link)}/export?format=`
  for (const format of ['csv', 'json', 'xlsx']) await world.stranger().get(path + format)
}
