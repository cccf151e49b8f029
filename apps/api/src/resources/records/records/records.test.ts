import {
  addRecordComment,
  createRecord,
  deleteRecord,
  type Field,
  getRecord,
  listAudit,
  listRecordComments,
  listRecordEdits,
  listRecords,
  restoreRecord,
  updateRecord,
} from '@latchkey/contract'
import { makePipeline, makeRecord } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { addMember, signUp } from '../../../testing/people.ts'
import { startTestApp } from '../../../testing/start-test-app.ts'

const app = await startTestApp()
const owner = await signUp(app)
const { browser, workspaceId } = owner
const customers = await makePipeline(app.db, { id: workspaceId }, { name: 'Customers' })
const globex = await makeRecord(app.db, customers, { company_name: 'Globex' })

const fields: Field[] = [
  { key: 'name', label: 'Name', type: 'text', required: true },
  { key: 'size', label: 'Size', type: 'number' },
  { key: 'worth', label: 'Worth', type: 'currency' },
  { key: 'due', label: 'Due', type: 'date' },
  { key: 'paid', label: 'Paid', type: 'boolean' },
  { key: 'stage', label: 'Stage', type: 'select', options: ['open', 'won'] },
  { key: 'tags', label: 'Tags', type: 'multi_select', options: ['a', 'b'] },
  { key: 'agents', label: 'Agents', type: 'user' },
  { key: 'mail', label: 'Mail', type: 'email' },
  { key: 'phone', label: 'Phone', type: 'phone' },
  { key: 'site', label: 'Site', type: 'url' },
  { key: 'customer', label: 'Customer', type: 'relation', pipeline_id: customers.id },
]
const pipeline = await makePipeline(app.db, { id: workspaceId }, { name: 'Deals', fields: fields as never })
const whole = {
  name: 'Acme',
  size: 12.5,
  worth: { amount: 12.5, currency: 'GBP' },
  due: '2026-11-21',
  paid: false,
  stage: 'open',
  tags: ['a', 'b'],
  agents: [{ user_id: 1, name: 'John Doe' }],
  mail: 'Ann@Example.test',
  phone: '+44 20 7946 0000',
  site: 'https://example.test/',
  customer: globex.id,
}
const make = (data: object = whole) =>
  browser.get(createRecord, { params: { id: pipeline.id }, body: { data: data as never } })
const stored = (id: string) => app.db.pipelineRecord.findUniqueOrThrow({ where: { id } })
const actionsOf = async (id: string) =>
  (await browser.get(listAudit, { query: { action: 'record', page_size: '100' as never } })).results
    .filter(({ data }) => data.record_id === id)
    .map(({ action, data }) => [action, data])

describe('a record', () => {
  it('is made with every type of field, and read as it was made', async () => {
    const made = await make()
    const data = { ...whole, mail: 'ann@example.test' }
    expect(made).toMatchObject({ data, version: 1, pipeline_id: pipeline.id, deleted_at: null })
    expect(made.labels).toEqual({ [globex.id]: 'Globex' })
    expect(await browser.get(getRecord, { params: { id: made.id } })).toEqual(made)
    expect((await stored(made.id)).data).toEqual(data)
    expect((await stored(made.id)).searchText).toContain('John Doe')
    expect(await actionsOf(made.id)).toEqual([
      ['record.created', { pipeline_id: pipeline.id, pipeline: 'Deals', record_id: made.id }],
    ])
  })

  it('holds nothing that is empty', async () => {
    const { id, data } = await make({ name: 'A', size: null, tags: [], mail: '', agents: [], customer: null })
    expect([data, (await stored(id)).data]).toEqual([{ name: 'A' }, { name: 'A' }])
  })

  it.each([
    ['nothing', {}, ['data.name']],
    ['an empty required field', { name: '' }, ['data.name']],
    ['an unknown field', { name: 'A', other: 1, __proto: 2 }, ['data.other', 'data.__proto']],
    ['a money without a currency', { name: 'A', worth: { amount: 1 } }, ['data.worth.currency']],
    ['a money that is a text', { name: 'A', worth: '12' }, ['data.worth']],
    ['a day that does not exist', { name: 'A', due: '2026-02-30' }, ['data.due']],
    ['no option', { name: 'A', stage: 'lost' }, ['data.stage']],
    ['several wrong ones', { name: 'A', size: 'x', mail: 'x', paid: 1 }, ['data.size', 'data.paid', 'data.mail']],
    ['half a letter', { name: '\ud800' }, ['data.name']],
    ['a NUL', { name: 'a\0' }, ['data.name']],
    ['a record of nowhere', { name: 'A', customer: crypto.randomUUID() }, ['data.customer']],
  ])('is refused with %s', async (_, data, paths) => {
    const { status, problem } = await browser.call(createRecord, {
      params: { id: pipeline.id },
      body: { data } as never,
    })
    expect([status, problem.errors.map(({ path }) => path)]).toEqual([422, paths])
  })

  it('relates to a record that is there, in the pipeline that is meant', async () => {
    const gone = await makeRecord(app.db, customers, { company_name: 'Gone' }, { deletedAt: new Date() })
    const stray = await make({ name: 'Stray' })
    const { id } = await make({ name: 'A' })
    for (const customer of [gone.id, stray.id]) {
      const body = { data: { customer } }
      const answers = [
        await browser.call(createRecord, { params: { id: pipeline.id }, body: { data: { name: 'A', customer } } }),
        await browser.call(updateRecord, { params: { id }, body }),
      ]
      expect(answers.map(({ problem }) => problem.errors[0]?.path)).toEqual(['data.customer', 'data.customer'])
    }
    const { labels } = await browser.get(updateRecord, { params: { id }, body: { data: { customer: globex.id } } })
    expect(labels).toEqual({ [globex.id]: 'Globex' })
    // What a record names may go; to send that along unchanged is no change.
    const late = await makeRecord(app.db, customers, { company_name: 'Late' })
    await browser.get(updateRecord, { params: { id }, body: { data: { customer: late.id } } })
    await app.db.pipelineRecord.update({ where: { id: late.id }, data: { deletedAt: new Date() } })
    const body = { data: { customer: late.id, size: 3 } }
    expect(await browser.get(updateRecord, { params: { id }, body })).toMatchObject({ data: { size: 3 }, labels: {} })
  })

  it('is changed field by field, each written down with who and why', async () => {
    const { id } = await make({ name: 'Acme', size: 1, mail: 'a@example.test' })
    const sam = await addMember(app, owner, 'member', 'Sam Staff')
    const body = { data: { name: 'Acme Ltd', size: 2, mail: null, paid: true, stage: null }, reason: 'They moved' }
    const changed = await sam.browser.get(updateRecord, { params: { id }, body })
    expect(changed).toMatchObject({ data: { name: 'Acme Ltd', size: 2, paid: true }, version: 2 })
    expect((await stored(id)).data).toEqual(changed.data)
    expect((await stored(id)).searchText).toBe('Acme Ltd 2')
    const { results, count } = await browser.get(listRecordEdits, { params: { id } })
    const told = results.map(({ field, before, after, reason, actor }) => [field, before, after, reason, actor])
    const sams = { kind: 'account', name: 'Sam Staff' }
    expect(count).toBe(4)
    expect(told.toSorted()).toEqual([
      ['mail', 'a@example.test', null, 'They moved', sams],
      ['name', 'Acme', 'Acme Ltd', 'They moved', sams],
      ['paid', null, true, 'They moved', sams],
      ['size', 1, 2, 'They moved', sams],
    ])
    const [edited] = await actionsOf(id)
    expect(edited).toEqual([
      'record.edited',
      {
        pipeline_id: pipeline.id,
        pipeline: 'Deals',
        record_id: id,
        share_id: null,
        fields: ['name', 'size', 'paid', 'mail'],
      },
    ])
  })

  it('stays as it is where nothing changes', async () => {
    const made = await make()
    for (const data of [{}, { mail: 'ANN@example.test' }, whole, { worth: { currency: 'GBP', amount: 12.5 } }]) {
      const same = await browser.get(updateRecord, { params: { id: made.id }, body: { data: data as never } })
      expect(same).toEqual(made)
    }
    expect((await browser.get(listRecordEdits, { params: { id: made.id } })).count).toBe(0)
    expect((await actionsOf(made.id)).length).toBe(1)
  })

  it('refuses a wrong change, and keeps the rest of it', async () => {
    const made = await make()
    for (const [data, path] of [
      [{ name: null }, 'data.name'],
      [{ name: 'B', size: 'x' }, 'data.size'],
      [{ nothing: 1 }, 'data.nothing'],
    ] as const) {
      const { status, problem } = await browser.call(updateRecord, { params: { id: made.id }, body: { data } })
      expect([status, problem.errors[0]?.path]).toEqual([422, path])
    }
    expect(await browser.get(getRecord, { params: { id: made.id } })).toEqual(made)
  })

  it('is deleted, found among the deleted, and restored, twice alike', async () => {
    const { id, version } = await make({ name: 'Gone' })
    const params = { id }
    const headers = { 'if-match': '"9"' }
    expect((await browser.call(deleteRecord, { params, headers })).status).toBe(412)
    expect((await browser.call(deleteRecord, { params })).status).toBe(204)
    expect((await browser.call(deleteRecord, { params })).status).toBe(404)
    expect((await browser.call(updateRecord, { params, body: { data: { name: 'X' } } })).status).toBe(404)
    expect((await browser.call(addRecordComment, { params, body: { body: 'X' } })).status).toBe(404)
    const gone = await browser.get(getRecord, { params })
    expect([gone.deleted_at !== null, gone.version]).toEqual([true, version + 1])
    const idsOf = async (query: object) =>
      (await browser.get(listRecords, { params: { id: pipeline.id }, query })).results.map((one) => one.id)
    expect([(await idsOf({})).includes(id), (await idsOf({ state: 'deleted' })).includes(id)]).toEqual([false, true])
    const back = await browser.get(restoreRecord, { params })
    expect(back).toMatchObject({ data: { name: 'Gone' }, deleted_at: null, version: version + 2 })
    expect(await browser.get(restoreRecord, { params })).toEqual(back)
    expect((await idsOf({})).includes(id)).toBe(true)
    expect((await actionsOf(id)).map(([action]) => action)).toEqual([
      'record.restored',
      'record.deleted',
      'record.created',
    ])
  })

  it('is talked about, oldest first', async () => {
    const { id } = await make({ name: 'Talk' })
    const sam = await addMember(app, owner, 'member', 'Sam Staff')
    await browser.get(addRecordComment, { params: { id }, body: { body: 'One' } })
    const two = await sam.browser.get(addRecordComment, { params: { id }, body: { body: 'Two' } })
    expect(two).toMatchObject({ body: 'Two', author: { name: 'Sam Staff', side: 'shop' } })
    const first = await browser.get(listRecordComments, { params: { id }, query: { page_size: 1 } as never })
    expect([first.count, first.results.map(({ body }) => body)]).toEqual([2, ['One']])
    const query = { cursor: first.next_cursor ?? '' }
    expect((await browser.get(listRecordComments, { params: { id }, query })).results).toEqual([two])
    expect((await actionsOf(id))[0]).toEqual([
      'record.commented',
      { pipeline_id: pipeline.id, pipeline: 'Deals', record_id: id, comment_id: two.id, share_id: null },
    ])
    const empty = await browser.call(addRecordComment, { params: { id }, body: { body: ' ' } })
    expect([empty.status, empty.problem.errors[0]?.path]).toEqual([422, 'body'])
  })

  it('of another shop does not exist', async () => {
    const theirs = await makePipeline(app.db, { id: (await signUp(app)).workspaceId })
    const params = { id: (await makeRecord(app.db, theirs)).id }
    const answers = [
      await browser.call(getRecord, { params }),
      await browser.call(updateRecord, { params, body: { data: {} } }),
      await browser.call(deleteRecord, { params }),
      await browser.call(restoreRecord, { params }),
      await browser.call(listRecordEdits, { params }),
      await browser.call(listRecordComments, { params }),
      await browser.call(addRecordComment, { params, body: { body: 'X' } }),
      await browser.call(listRecords, { params: { id: theirs.id } }),
      await browser.call(createRecord, { params: { id: theirs.id }, body: { data: { company_name: 'X' } } }),
    ]
    expect(answers.map(({ status }) => status)).toEqual(Array(9).fill(404))
  })
})

describe('many at once', () => {
  it('with the same version: one is first', async () => {
    const { id } = await make({ name: 'Race' })
    const headers = { 'if-match': '"1"' }
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, size) =>
        browser.call(updateRecord, { params: { id }, body: { data: { size: size + 1 } }, headers }),
      ),
    )
    expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(412)])
    expect((await browser.get(listRecordEdits, { params: { id } })).count).toBe(1)
  })

  it('without one: none is lost, and the edits tell one story', async () => {
    const { id } = await make({ name: 'Race', size: 0 })
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, i) => {
        const data = i % 2 ? { size: i } : { worth: { amount: i, currency: 'GBP' } }
        return browser.call(updateRecord, { params: { id }, body: { data } })
      }),
    )
    expect(all.map(({ status }) => status)).toEqual(Array(12).fill(200))
    const { results } = await browser.get(listRecordEdits, { params: { id } })
    const now = await browser.get(getRecord, { params: { id } })
    expect([results.length, now.version]).toEqual([12, 13])
    const edits = await app.db.edit.findMany({ where: { subjectId: id }, orderBy: { baseVersion: 'asc' } })
    expect(edits.map(({ baseVersion }) => baseVersion)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
    for (const field of ['size', 'worth']) {
      const story = edits.filter((edit) => edit.field === field)
      expect(story.slice(1).map(({ before }) => before)).toEqual(story.slice(0, -1).map(({ after }) => after))
      expect(story.at(-1)?.after).toEqual(now.data[field])
    }
  })
})
