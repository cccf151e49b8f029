import * as contract from '@latchkey/contract'
import { makePipeline, makeRecord } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { openLive } from '../../../testing/open-live.ts'
import { openRecords } from '../../../testing/open-records.ts'
import { addMember } from '../../../testing/people.ts'
import { startTestApp } from '../../../testing/start-test-app.ts'
import { unzip } from '../../../testing/unzip.ts'

const app = await startTestApp({ LIMITS: 'register=1000/1h,public=100000/1m,outsider=1000/1h' })

/** Stands in every hidden field of every record, and in all that is nobody's business outside the shop. */
const MARK = 'Zq7Leak'
const KEY = 'zq7leak'
/** As long as the mark, and of no field at all. */
const OTHER = 'nothing'
const UNKNOWN_ID = 'ffffffff-ffff-4fff-8fff-ffffffffffff'

const field = (key: string, type: contract.FieldType, more: object = {}) => ({
  key,
  label: `The ${key}`,
  type,
  ...more,
})
const hiddenTypes = contract.fieldTypes.filter((type) => type !== 'relation')
const options = [MARK, 'other']

const hiddenData = (secret: string, related: string) => ({
  [`${KEY}_text`]: secret,
  [`${KEY}_number`]: 71_717,
  [`${KEY}_currency`]: { amount: 71_717, currency: 'ZQL' },
  [`${KEY}_date`]: '1971-07-17',
  [`${KEY}_boolean`]: true,
  [`${KEY}_select`]: secret,
  [`${KEY}_multi_select`]: [secret],
  [`${KEY}_user`]: [{ user_id: secret, name: secret }],
  [`${KEY}_email`]: `${KEY}@example.test`,
  [`${KEY}_phone`]: '+71 717 717',
  [`${KEY}_url`]: `https://${KEY}.test`,
  [`${KEY}_relation`]: related,
})
/** What must be nowhere, in small letters; numbers and dates among them. */
const marks = [KEY, '71717', '71,717', 'zql', '1971-07-17', '+71 717']

async function plant() {
  const shop = await openRecords(app)
  const { pipeline, owner } = { ...shop, owner: shop }
  const people = await makePipeline(
    app.db,
    { id: shop.workspaceId },
    {
      name: `${MARK} people`,
      fields: [field('name', 'text'), field(`${KEY}_note`, 'text')],
    },
  )
  const ann = await makeRecord(app.db, people, { name: 'Ann', [`${KEY}_note`]: MARK })
  const secretPerson = await makeRecord(app.db, people, { name: `${MARK} person` })
  const fields = [
    field('company_name', 'text', { required: true }),
    field('status', 'select', { options: ['active', 'lost'] }),
    field('contact', 'relation', { pipeline_id: people.id }),
    ...hiddenTypes.map((type) => field(`${KEY}_${type}`, type, type.includes('select') ? { options } : {})),
    field(`${KEY}_relation`, 'relation', { pipeline_id: people.id }),
  ]
  await app.db.pipeline.update({ where: { id: pipeline.id }, data: { fields } })
  const hidden = hiddenData(MARK, secretPerson.id)
  const shown = (company_name: string) => ({ company_name, status: 'active', contact: ann.id })
  const mine = await shop.record({ ...shown('Acme'), ...hidden })
  await shop.record({ ...shown('Bolt'), ...hidden, former: MARK })
  const lost = await shop.record({ company_name: MARK, status: 'lost', contact: secretPerson.id, ...hidden })
  const gone = await shop.record({ ...shown(MARK), ...hidden }, { deletedAt: new Date() })
  // Its conditions are on what nobody sees.
  const condition = (of: string, value: string) => ({ field: of, operator: 'equals' as const, value })
  const filters = [condition('status', 'active'), condition(`${KEY}_text`, MARK)]
  const params = { id: shop.filter.id }
  await shop.browser.get(contract.updateSavedFilter, {
    params,
    body: { filter_config: { groups: [{ logic: 'AND', filters }], groupLogic: 'AND' } },
  })
  await shop.browser.get(contract.updateMe, { body: { name: `${MARK} Owner` } })
  const staff = await addMember(app, owner, 'member', `${MARK} Staff`)
  const say = (id: string, body: string) =>
    staff.browser.get(contract.addRecordComment, { params: { id }, body: { body } })
  await say(mine.id, 'We come on Monday')
  await say(lost.id, MARK)
  await shop.browser.get(contract.updateRecord, {
    params: { id: mine.id },
    body: { data: { [`${KEY}_select`]: 'other' }, reason: MARK },
  })
  return { ...shop, staff, people, ann, secretPerson, mine, lost, gone, params }
}

const world = await plant()
const shared = {
  shared_fields: ['company_name', 'status', 'contact'],
  notes: MARK,
  intended_recipient_email: `${KEY}@example.test`,
}
const modes = ['view_only', 'comment', 'filtered_edit', 'export'] as const

const filterBy = (key: string, operator = 'equals', value: unknown = MARK) =>
  JSON.stringify({ groups: [{ logic: 'AND', filters: [{ field: key, operator, value }] }], groupLogic: 'AND' })

type Sent = { method?: 'GET' | 'PATCH' | 'POST'; payload?: object; headers?: Record<string, string> }

async function ask(url: string, { method = 'GET', ...rest }: Sent = {}) {
  const response = await app.browser().send({ method, url, ...rest })
  const type = String(response.headers['content-type'])
  const isSheet = type === contract.exportTypes.xlsx
  const body = isSheet ? Object.values(unzip(response.rawPayload)).join('\n') : response.body
  const { 'x-request-id': _, date: __, ...headers } = response.headers
  return { status: response.statusCode, text: `${response.statusCode} ${JSON.stringify(headers)} ${body}` }
}

/** Every call that its holder can make, with what makes sense and with what does not. */
function everyCall(token: string): [string, Sent?][] {
  const api = `/v1/public/shares/${token}`
  const { mine, lost, gone } = world
  const queries = ['', '?search=acme', '?sort=-company_name&page_size=1', '?count=exact', '?page=2&page_size=1']
  const page = { headers: { accept: 'text/html' } }
  const change = (data: object) => ({ method: 'PATCH' as const, payload: { data } })
  return [
    [api],
    [`${api}/pipeline`],
    ...queries.map((query): [string] => [`${api}/records${query}`]),
    [`${api}/records?filter=${encodeURIComponent(filterBy('company_name', 'contains', 'a'))}`],
    [`${api}/records?filter=${encodeURIComponent(filterBy('contact', 'equals', world.secretPerson.id))}`],
    ...[mine, lost, gone].map(({ id }): [string] => [`${api}/records/${id}`]),
    ...[mine, lost, gone].flatMap(({ id }): [string, Sent?][] => [
      [`${api}/records/${id}/comments`],
      [`${api}/records/${id}/comments`, { method: 'POST', payload: { body: 'Hello', author_name: 'Petra' } }],
      [`${api}/records/${id}`, change({ company_name: 'Acme' })],
      [`${api}/records/${id}`, change({ status: 'lost' })],
      [`${api}/records/${id}`, change({ company_name: null, status: 'none' })],
    ]),
    ...contract.exportFormats.map((format): [string] => [`${api}/export?format=${format}`]),
    [`${api}/export?format=csv&search=acme&sort=status`],
    [`${api}/comments`],
    [`${api}/entries`],
    [`${api}/verify`, { method: 'POST', payload: { password: 'wrong' } }],
    [`/api/v1/public-filters/${token}/`],
    [`/api/v1/public-filters/${token}/pipeline/`],
    [`/api/v1/public-filters/${token}/records/`],
    [`/shared/${token}`, page],
    [`/shared/${token}?search=acme&sort=company_name`, page],
    [`/shared/${token}?cursor=nonsense&sort=nothing`, page],
    [`/shared/${token}`, { headers: { accept: 'application/json' } }],
  ]
}

it.each(modes)('nothing hidden is in any answer to whoever holds a link with %s', async (mode) => {
  const { token } = await world.share({ ...shared, access_mode: mode })
  const seen: string[] = []
  for (const [url, sent] of everyCall(token)) seen.push(`${url} ${(await ask(url, sent)).text}`)
  const query = { shared_fields: shared.shared_fields.join(), access_mode: mode }
  seen.push(JSON.stringify(await world.browser.get(contract.previewShare, { params: world.params, query })))
  expect(seen.filter((one) => one.includes(' 200 ') && one.includes('Acme')).length).toBeGreaterThan(8)
  expect(seen.filter((one) => one.includes(' 500 '))).toEqual([])
  const hidden = [...marks, world.people.id, world.secretPerson.id, world.ann.id]
  for (const mark of hidden) {
    // What was sent is there, as it was sent.
    const found = seen.map(withoutQuestion).filter((one) => one.toLowerCase().includes(mark))
    expect([mark, found]).toEqual([mark, []])
  }
})

/** An answer without the address that it was asked under. */
const withoutQuestion = (one: string) => one.slice(one.indexOf(' '))

/** Pairs of calls that differ in a name alone: one names what is hidden, the other what nobody has. */
function pairs(token: string): [string, string, Sent?, Sent?][] {
  const api = `/v1/public/shares/${token}`
  const { lost, gone, mine } = world
  const byField = contract.fieldTypes.flatMap((type): [string, string, Sent?, Sent?][] => {
    const both = (make: (key: string) => string): [string, string] => [make(`${KEY}_${type}`), make(`${OTHER}_${type}`)]
    const change = (key: string, value: unknown) => ({ method: 'PATCH' as const, payload: { data: { [key]: value } } })
    return [
      ...['records', 'export'].flatMap((list): [string, string][] => [
        both((key) => `${api}/${list}?sort=${key}`),
        both((key) => `${api}/${list}?sort=-${key}`),
        ...['equals', 'contains', 'gt', 'is_empty', 'starts_with'].map((operator) =>
          both((key) => `${api}/${list}?filter=${encodeURIComponent(filterBy(key, operator))}`),
        ),
      ]),
      both((key) => `${api}/export?format=xlsx&sort=${key}`),
      ...[MARK, 71_717, null].map((value): [string, string, Sent, Sent] => [
        `${api}/records/${mine.id}`,
        `${api}/records/${mine.id}`,
        change(`${KEY}_${type}`, value),
        change(`${OTHER}_${type}`, value),
      ]),
    ]
  })
  const ids = [lost.id, gone.id, world.secretPerson.id, world.ann.id]
  return [
    ...byField,
    ...ids.flatMap((id): [string, string, Sent?, Sent?][] => [
      [`${api}/records/${id}`, `${api}/records/${UNKNOWN_ID}`],
      [`${api}/records/${id}/comments`, `${api}/records/${UNKNOWN_ID}/comments`],
      ...(['PATCH', 'POST'] as const).map((method): [string, string, Sent, Sent] => {
        const sent = { method, payload: method === 'PATCH' ? { data: { company_name: 'x' } } : { body: 'x' } }
        const end = method === 'POST' ? '/comments' : ''
        return [`${api}/records/${id}${end}`, `${api}/records/${UNKNOWN_ID}${end}`, sent, sent]
      }),
    ]),
    [`${api}/records?search=${MARK}`, `${api}/records?search=${OTHER}`],
    [`${api}/records?search=71717`, `${api}/records?search=90909`],
    [`${api}/records?search=${world.ann.id}`, `${api}/records?search=${UNKNOWN_ID}`],
    [`${api}/records?count=exact&search=${KEY}`, `${api}/records?count=exact&search=${OTHER}`],
    ...contract.exportFormats.map((format): [string, string] => [
      `${api}/export?format=${format}&search=${MARK}`,
      `${api}/export?format=${format}&search=${OTHER}`,
    ]),
    [`/shared/${token}?sort=${KEY}_text`, `/shared/${token}?sort=${OTHER}_text`],
  ]
}

/** The name that was sent may come back; the rest is the same to the last letter. */
const withoutNames = (text: string) =>
  text
    .replaceAll(KEY, '?')
    .replaceAll(OTHER, '?')
    .replaceAll(MARK, '?')
    .replace(/"request_id":"[^"]*"/, '')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'T')

it.each(modes)('whoever holds a link with %s cannot tell what is hidden from what is not there', async (mode) => {
  const { token } = await world.share({ ...shared, access_mode: mode })
  for (const [hidden, unknown, sent, otherSent] of pairs(token)) {
    const [one, other] = [await ask(hidden, sent), await ask(unknown, otherSent)]
    expect([hidden, withoutNames(one.text)]).toEqual([hidden, withoutNames(other.text)])
    expect(one.status).not.toBe(500)
  }
})

it('tells watchers of a link that the content changed, and nothing of what', async () => {
  const { token } = await world.share({ ...shared, access_mode: 'filtered_edit' })
  const live = await openLive(app)
  await live.watch({ watch_share: token })
  const change = (id: string, data: contract.RecordData) =>
    world.browser.get(contract.updateRecord, { params: { id }, body: { data, reason: MARK } })
  await change(world.mine.id, { [`${KEY}_email`]: `other@${KEY}.test` })
  const heard = await live.next('content.changed')
  expect(heard.data.content).toMatchObject({ name: 'Active deals', count: 2 })
  await change(world.mine.id, { company_name: 'Acme & Sons' })
  await live.next('content.changed')
  await live.settled()
  const frames = JSON.stringify(live.frames).toLowerCase()
  for (const mark of [...marks, world.mine.id, world.filter.id, world.people.id]) expect(frames).not.toContain(mark)
})
