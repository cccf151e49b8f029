import { type Field, type FilterConfig, readFilter } from '@latchkey/contract'
import { makePipeline, makeRecord, makeSavedFilter, makeShare } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import type { Context } from '../../../platform/context.ts'
import { signUp } from '../../../testing/people.ts'
import { startTestApp } from '../../../testing/start-test-app.ts'
import type { RecordView } from '../record-view.ts'
import { changeRecord, type Wish } from './change-record.ts'

const app = await startTestApp()
const { workspaceId, accountId } = await signUp(app)
const pipeline = await makePipeline(app.db, { id: workspaceId })
const filter = await makeSavedFilter(app.db, pipeline, { id: accountId })
const share = await makeShare(app.db, filter, { accessMode: 'filtered_edit' })
const fields = pipeline.fields as unknown as Field[]

const condition = (field: string, value: unknown) => ({ field, operator: 'equals' as const, value })
const only = (...filters: ReturnType<typeof condition>[]): FilterConfig => ({
  groups: [{ logic: 'AND', filters }],
  groupLogic: 'AND',
})

/** What a link shows of the records that match. */
function viewOf(config: FilterConfig, keys: string[]): RecordView {
  const read = readFilter(fields, config)
  return {
    pipeline: { id: pipeline.id, name: pipeline.name, workspaceId },
    fields,
    shown: fields.filter(({ key }) => keys.includes(key)),
    within: 'filter' in read ? read.filter : 'nothing',
    audience: 'outside',
  }
}

/** Somebody with the link, who was mailed a code. */
const ctx = {
  ...app.services,
  actor: { kind: 'share', id: share.id, name: 'bob@example.test' },
  share: { id: share.id, resource: { id: filter.id, workspaceId } },
  grant: null,
  workspace: null,
  ifMatch: null,
  idempotency: null,
  requestId: 'test',
} as unknown as Context

const active = viewOf(only(condition('status', 'active')), ['company_name', 'status', 'contact_email'])
const change = (view: RecordView, id: string, data: object, onExit: Wish['onExit'] = 'block', more: object = {}) =>
  changeRecord({ ...ctx, ...more }, view, id, { data: data as never, onExit, shareId: share.id })
const make = (data: object = { company_name: 'Acme', status: 'active', deal_value: { amount: 1, currency: 'GBP' } }) =>
  makeRecord(app.db, pipeline, data as never)
const stored = (id: string) => app.db.pipelineRecord.findUniqueOrThrow({ where: { id } })
const traces = async (id: string) => {
  const edits = await app.db.edit.findMany({ where: { subjectId: id } })
  const audit = await app.db.auditEntry.findMany({ where: { data: { path: ['record_id'], equals: id } } })
  return { edits, audit }
}

it('changes what is in the view, and says through which link, without the mailbox behind it', async () => {
  const { id } = await make()
  const line = await change(active, id, { company_name: 'Acme Ltd' })
  expect([line.version, (await stored(id)).data]).toEqual([
    2,
    { company_name: 'Acme Ltd', status: 'active', deal_value: { amount: 1, currency: 'GBP' } },
  ])
  const { edits, audit } = await traces(id)
  expect(edits).toMatchObject([
    {
      field: 'company_name',
      actorKind: 'share',
      actorId: share.id,
      actorName: null,
      shareId: share.id,
      baseVersion: 1,
    },
  ])
  // The audit is for the shop's own people, who named that mailbox.
  expect(audit).toMatchObject([{ resourceId: filter.id, workspaceId, actorName: 'bob@example.test' }])
})

it('finds nothing outside of the view, nor where the filter makes no sense', async () => {
  const outside = await make({ company_name: 'Other', status: 'lost' })
  const { id } = await make()
  const broken: RecordView = { ...active, within: 'nothing' }
  const deleted = await makeRecord(app.db, pipeline, { company_name: 'A', status: 'active' }, { deletedAt: new Date() })
  for (const [view, one] of [
    [active, outside.id],
    [active, crypto.randomUUID()],
    [active, deleted.id],
    [broken, id],
  ] as const) {
    await expect(change(view, one, { company_name: 'X' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(change(view, one, { company_name: 'X' }, 'free')).rejects.toMatchObject({ code: 'not_found' })
  }
  expect((await stored(outside.id)).version).toBe(1)
})

it('knows no field that is not shown', async () => {
  const { id } = await make()
  const messages = await Promise.all(
    ['deal_value', 'nothing'].map((key) =>
      change(active, id, { [key]: null }).catch((error) => JSON.stringify(error.errors).replace(key, '…')),
    ),
  )
  expect(messages[0]).toContain('Not known here')
  expect(messages[0]).toBe(messages[1])
})

it('does not let a record leave, unless the link does', async () => {
  const { id } = await make()
  await expect(change(active, id, { status: 'won', company_name: 'New' })).rejects.toMatchObject({
    code: 'leaves_filter',
  })
  expect(await stored(id)).toMatchObject({ version: 1, data: { company_name: 'Acme', status: 'active' } })
  expect(await traces(id)).toEqual({ edits: [], audit: [] })
  await expect(change(active, id, { status: null })).rejects.toMatchObject({ code: 'leaves_filter' })
  expect((await change(active, id, { status: 'won' }, 'drop')).version).toBe(2)
  await expect(change(active, id, { status: 'active' }, 'drop')).rejects.toMatchObject({ code: 'not_found' })
  expect((await traces(id)).edits.length).toBe(1)
})

it('tells nothing of a hidden field by refusing', async () => {
  const either: FilterConfig = {
    groups: [{ logic: 'OR', filters: [condition('company_name', 'Acme'), condition('status', 'active')] }],
    groupLogic: 'AND',
  }
  const view = viewOf(either, ['company_name'])
  const answers = await Promise.all(
    ['active', 'lost'].map(async (status) => {
      const { id } = await make({ company_name: 'Acme', status })
      return change(view, id, { company_name: 'Other' }).then(
        () => 'done',
        (error) => error.code,
      )
    }),
  )
  expect(answers).toEqual(['leaves_filter', 'leaves_filter'])
})

it('holds for the version that was seen', async () => {
  const { id } = await make()
  await expect(change(active, id, { company_name: 'X' }, 'block', { ifMatch: 2 })).rejects.toMatchObject({
    code: 'version_conflict',
  })
  const all = await Promise.allSettled(
    ['A', 'B', 'C'].map((company_name) => change(active, id, { company_name }, 'block', { ifMatch: 1 })),
  )
  expect(all.map((one) => (one.status === 'fulfilled' ? 'done' : one.reason.code)).sort()).toEqual([
    'done',
    'version_conflict',
    'version_conflict',
  ])
})

it('never lets two changes take a record out together that each alone would not', async () => {
  const config: FilterConfig = {
    groups: [{ logic: 'OR', filters: [condition('company_name', 'Acme'), condition('status', 'active')] }],
    groupLogic: 'AND',
  }
  const view = viewOf(config, ['company_name', 'status'])
  for (let round = 0; round < 5; round++) {
    const { id } = await make({ company_name: 'Acme', status: 'active' })
    const all = await Promise.allSettled([
      change(view, id, { company_name: 'X' }),
      change(view, id, { status: 'lost' }),
    ])
    expect(all.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  }
})

it('outsiders cannot try ids of related records: true or made up, they are refused alike', async () => {
  const related: Field[] = [...fields, { key: 'site', label: 'Site', type: 'relation', pipeline_id: pipeline.id }]
  const { id } = await make()
  const other = await make()
  const view = { ...active, fields: related, shown: [...active.shown, ...related.slice(-1)] }
  for (const site of [other.id, crypto.randomUUID(), null, 'nonsense']) {
    await expect(change(view, id, { site })).rejects.toMatchObject({
      code: 'validation_failed',
      errors: [{ path: 'data.site', message: 'Only the shop can change this' }],
    })
  }
  const shop = { ...view, audience: 'shop' as const }
  expect((await change(shop, id, { site: other.id })).data).toMatchObject({ site: other.id })
})
