import {
  createPipeline,
  deletePipeline,
  type Field,
  getPipeline,
  getRecord,
  listAudit,
  listPipelines,
  listRecords,
  updatePipeline,
} from '@latchkey/contract'
import { makePipeline, makeRecord, makeSavedFilter } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { signUp } from '../../../testing/people.ts'
import { startTestApp } from '../../../testing/start-test-app.ts'

const app = await startTestApp()
const { browser, workspaceId, accountId } = await signUp(app)
const shop = { id: workspaceId }
const elsewhere = await signUp(app)

const name: Field = { key: 'name', label: 'Name', type: 'text', required: true }
const value: Field = { key: 'value', label: 'Value', type: 'number' }
const make = (fields: Field[] = [name, value], called = 'Deals') =>
  browser.get(createPipeline, { body: { name: called, fields } })

describe('a pipeline', () => {
  it('is made, read, listed by name and found by it', async () => {
    const { browser } = await signUp(app)
    for (const called of ['Zebras', 'Apples', 'apple pies']) {
      await browser.get(createPipeline, { body: { name: called, fields: [name] } })
    }
    const made = await browser.get(createPipeline, { body: { name: 'Deals', fields: [name, value] } })
    expect(made).toMatchObject({ name: 'Deals', fields: [name, value], version: 1 })
    expect(await browser.get(getPipeline, { params: { id: made.id } })).toEqual(made)
    const { results } = await browser.get(listPipelines)
    expect(results.map((one) => one.name).sort()).toEqual(['Apples', 'Deals', 'Zebras', 'apple pies'])
    expect((await browser.get(listPipelines, { query: { q: 'APPLE' } })).count).toBe(2)
  })

  it.each([
    ['no fields', { fields: [] }, 'fields'],
    ['a key twice', { fields: [name, name] }, 'fields'],
    ['a reserved key', { fields: [{ ...name, key: 'id' }] }, 'fields.0.key'],
    ['a select without options', { fields: [{ key: 's', label: 'S', type: 'select' }] }, 'fields.0.options'],
    ['an unknown type', { fields: [{ ...name, type: 'colour' }] }, 'fields.0.type'],
    ['no name', { name: ' ' }, 'name'],
    [
      'a relation to nowhere',
      { fields: [name, { key: 'r', label: 'R', type: 'relation', pipeline_id: crypto.randomUUID() }] },
      'fields.1.pipeline_id',
    ],
  ])('is refused with %s', async (_, wrong, path) => {
    const body = { name: 'Deals', fields: [name], ...wrong } as never
    const { status, problem } = await browser.call(createPipeline, { body })
    expect([status, problem.errors[0]?.path]).toEqual([422, path])
  })

  it('relates to pipelines of the same shop only', async () => {
    const theirs = await makePipeline(app.db, { id: elsewhere.workspaceId })
    const ours = await make()
    const related = (pipeline_id: string): Field => ({ key: 'r', label: 'R', type: 'relation', pipeline_id })
    const answer = await browser.call(createPipeline, { body: { name: 'X', fields: [related(theirs.id)] } })
    expect([answer.status, answer.problem.errors[0]?.path]).toEqual([422, 'fields.0.pipeline_id'])
    const made = await make([name, related(ours.id)])
    // What it leads to goes; everything else about it can still be changed, but not whereto it leads.
    await browser.get(deletePipeline, { params: { id: ours.id } })
    const change = (fields: Field[]) => browser.call(updatePipeline, { params: { id: made.id }, body: { fields } })
    expect((await change([name, value, related(ours.id)])).status).toBe(200)
    expect((await change([name, related((await make()).id)])).problem.code).toBe('conflict')
  })

  it('changes its name and its fields, once', async () => {
    const { id } = await make()
    const body = { name: 'Bargains', fields: [value, { ...name, label: 'Company' }] }
    const changed = await browser.get(updatePipeline, { params: { id }, body })
    expect(changed).toMatchObject({ ...body, version: 2 })
    expect((await browser.get(updatePipeline, { params: { id }, body })).version).toBe(2)
    expect((await browser.get(updatePipeline, { params: { id }, body: {} })).version).toBe(2)
    const { results } = await browser.get(listAudit, { query: { action: 'pipeline.changed' } })
    const mine = results.filter(({ data }) => data.pipeline_id === id)
    expect(mine.map(({ data }) => [data.name, Object.keys(data.changes as object)])).toEqual([
      ['Bargains', ['name', 'fields']],
    ])
  })

  it('hides a field, whose values come back with it', async () => {
    const { id } = await make()
    const { id: record } = await makeRecord(app.db, { id, workspaceId }, { name: 'Acme', value: 7 })
    const dataNow = async () => (await browser.get(getRecord, { params: { id: record } })).data
    await browser.get(updatePipeline, { params: { id }, body: { fields: [name] } })
    expect(await dataNow()).toEqual({ name: 'Acme' })
    // Once more changed, so that it is not the last change that knows its type.
    await browser.get(updatePipeline, { params: { id }, body: { fields: [{ ...name, label: 'Company' }] } })
    const asText: Field = { ...value, type: 'text' }
    const refused = await browser.call(updatePipeline, { params: { id }, body: { fields: [name, asText] } })
    expect([refused.problem.code, refused.problem.detail]).toEqual(['conflict', expect.stringContaining('number')])
    await browser.get(updatePipeline, { params: { id }, body: { fields: [name, { ...value, label: 'Worth' }] } })
    expect(await dataNow()).toEqual({ name: 'Acme', value: 7 })
  })

  it('keeps the type of each field', async () => {
    const { id, version } = await make()
    const fields: Field[] = [name, { ...value, type: 'text' }]
    const { status, problem } = await browser.call(updatePipeline, { params: { id }, body: { fields } })
    expect([status, problem.code]).toEqual([409, 'conflict'])
    expect((await browser.get(getPipeline, { params: { id } })).version).toBe(version)
  })

  it('is changed and deleted at the version that was seen', async () => {
    const { id } = await make()
    const stale = { params: { id }, headers: { 'if-match': '"7"' } }
    expect((await browser.call(updatePipeline, { ...stale, body: { name: 'X' } })).status).toBe(412)
    expect((await browser.call(deletePipeline, stale)).status).toBe(412)
    const both = await Promise.all(
      ['A', 'B'].map((called) =>
        browser.call(updatePipeline, { params: { id }, body: { name: called }, headers: { 'if-match': '"1"' } }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  it('goes with its records, unless a saved filter selects from it', async () => {
    const pipeline = await makePipeline(app.db, shop)
    const params = { id: pipeline.id }
    const record = await makeRecord(app.db, pipeline)
    const filter = await makeSavedFilter(app.db, pipeline, { id: accountId })
    const refused = await browser.call(deletePipeline, { params })
    expect([refused.status, refused.problem.code]).toEqual([409, 'conflict'])
    await app.db.resource.update({ where: { id: filter.id }, data: { deletedAt: new Date() } })
    expect((await browser.call(deletePipeline, { params })).status).toBe(204)
    const after = [
      await browser.call(getPipeline, { params }),
      await browser.call(deletePipeline, { params }),
      await browser.call(updatePipeline, { params, body: { name: 'X' } }),
      await browser.call(listRecords, { params }),
      await browser.call(getRecord, { params: { id: record.id } }),
    ]
    expect(after.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect((await browser.get(listPipelines)).results.map(({ id }) => id)).not.toContain(pipeline.id)
  })

  it('of another shop does not exist', async () => {
    const { id } = await makePipeline(app.db, { id: elsewhere.workspaceId })
    const params = { id }
    const answers = [
      await browser.call(getPipeline, { params }),
      await browser.call(updatePipeline, { params, body: { name: 'X' } }),
      await browser.call(deletePipeline, { params }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    expect((await browser.get(listPipelines)).results.map((one) => one.id)).not.toContain(id)
  })
})
