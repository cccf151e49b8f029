import { deleteJob, listJobEdits, setJobStatus, updateJob } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { openapi } from '../../../http/openapi.ts'
import { openJob } from '../../../testing/open-job.ts'
import { addMember } from '../../../testing/people.ts'
import { startTestApp } from '../../../testing/start-test-app.ts'

const app = await startTestApp()

const HEAD = ['field_name', 'old_value', 'new_value', 'change_reason', 'changed_by', 'changed_by_name', 'created_at']

async function open() {
  const made = await openJob(app, { material: 'Steel' })
  const { browser, params } = made
  const edit = (body: object) => browser.get(updateJob, { params, body })
  await edit({ material: '=1+1', change_reason: '@home they "said" so,\nlater' })
  await edit({ quantity: 12, contact_phone: '+44 113 496 0000' })
  await edit({ material: null })
  const sam = await addMember(app, made, 'member', '-Sam')
  await sam.browser.get(setJobStatus, { params, body: { status: 'in_progress' } })
  const csv = async (query: object = {}) => browser.call(listJobEdits, { params, query: { format: 'csv', ...query } })
  return { ...made, csv }
}

it('is the history of each field, oldest first', async () => {
  const { browser, params } = await open()
  const { results, count } = await browser.get(listJobEdits, { params })
  expect(count).toBe(5)
  const said = results.map(({ field, before, after }) => [field, before, after])
  expect([said[0], said[3], said[4]]).toEqual([
    ['material', 'Steel', '=1+1'],
    ['material', '=1+1', null],
    ['status', 'approved', 'in_progress'],
  ])
  expect(said.slice(1, 3)).toContainEqual(['quantity', null, 12])
  expect(results[0]).toMatchObject({
    reason: '@home they "said" so,\nlater',
    actor: { kind: 'account', name: 'Olive Owens' },
    share_id: null,
  })
  expect(results[4]?.actor.name).toBe('-Sam')
  expect(await browser.get(listJobEdits, { params, query: { format: 'json' } })).toEqual(
    await browser.get(listJobEdits, { params }),
  )
})

it('is read page by page', async () => {
  const { browser, params } = await open()
  const whole = await browser.get(listJobEdits, { params })
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const query: object = { page_size: 2, ...(cursor && { cursor }) }
    const page = await browser.get(listJobEdits, { params, query })
    seen.push(...page.results.map(({ id }) => id))
    cursor = page.next_cursor
  } while (cursor)
  expect(seen).toEqual(whole.results.map(({ id }) => id))
})

it('is a file with all of it, in which a spreadsheet runs nothing', async () => {
  const { csv, browser, params, job } = await open()
  const { response } = await csv()
  expect(response.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${job.reference}-history.csv"`,
    'cache-control': 'no-store',
  })
  const { results } = await browser.get(listJobEdits, { params })
  const [head, ...lines] = parse(response.body) as string[][]
  expect(head).toEqual(HEAD)
  expect(lines.map((line) => line.at(-1))).toEqual(results.map(({ created_at }) => created_at))
  expect(lines[0]?.slice(0, 6)).toEqual([
    'material',
    'Steel',
    "'=1+1",
    `'@home they "said" so,\nlater`,
    'shop',
    'Olive Owens',
  ])
  expect(lines.map((line) => line.slice(0, 3))).toContainEqual(['contact_phone', '', '+44 113 496 0000'])
  expect(lines.map((line) => line.slice(0, 3))).toContainEqual(['quantity', '', '12'])
  expect(lines[3]?.slice(0, 4)).toEqual(['material', "'=1+1", '', ''])
  expect(lines[4]?.slice(0, 6)).toEqual(['status', 'approved', 'in_progress', '', 'shop', "'-Sam"])
})

it('names the customer where one changed it, however long it is', async () => {
  const { csv, job, workspaceId } = await open()
  const of = { workspaceId, subjectKind: 'job', subjectId: job.id, field: 'title', baseVersion: 0 }
  const rows = Array.from({ length: 2500 }, (_, i) => ({
    ...of,
    id: newId(),
    baseVersion: 100 + i,
    before: `${i}`,
    after: `${i + 1}`,
  }))
  await app.db.edit.createMany({ data: rows.map((row) => ({ ...row, actorKind: 'customer', actorName: 'Carla' })) })
  const lines = parse((await csv({ page_size: 1 })).response.body) as string[][]
  expect(lines).toHaveLength(2506)
  expect(lines.slice(6).map((line) => line[1])).toEqual(rows.map(({ before }) => before))
  expect(lines.at(-1)?.slice(4, 6)).toEqual(['customer', 'Carla'])
})

it('is of that job, and of nothing else with its id', async () => {
  const [mine, other] = [await open(), await openJob(app)]
  const of = {
    workspaceId: mine.workspaceId,
    subjectKind: 'record',
    subjectId: mine.job.id,
    field: 'x',
    baseVersion: 1,
  }
  await app.db.edit.create({ data: { ...of, id: newId(), actorKind: 'system' } })
  expect((await mine.browser.get(listJobEdits, { params: mine.params })).count).toBe(5)
  expect((await mine.csv()).response.body).not.toContain('\nx,')
  expect((await other.browser.get(listJobEdits, { params: other.params })).count).toBe(0)
  const empty = await other.browser.call(listJobEdits, { params: other.params, query: { format: 'csv' } })
  expect(parse(empty.response.body)).toEqual([HEAD])
})

it('is the shop’s: whoever was let in from outside reads none of it, as no file either', async () => {
  const { params, invite, csv, browser } = await open()
  for (const role of ['viewer', 'contributor'] as const) {
    const person = await invite(role)
    for (const format of ['json', 'csv'] as const) {
      const answer = await person.browser.call(listJobEdits, { params, query: { format } })
      expect([format, answer.problem.code]).toEqual([format, 'forbidden'])
    }
  }
  for (const query of [{ format: 'pdf' }, { cursor: 'x' }, { colour: 'red' }]) {
    expect((await browser.call(listJobEdits, { params, query: query as object })).problem.code).toBe(
      'validation_failed',
    )
  }
  await browser.call(deleteJob, { params })
  expect((await csv()).problem.code).toBe('not_found')
})

it('says of itself that it comes as either', () => {
  const { paths } = openapi(app.config) as {
    paths: Record<string, { get: { responses: { 200: { content: object } } } }>
  }
  const path = listJobEdits.path.replace(':id', '{id}')
  expect(Object.keys(paths[path]?.get.responses[200].content ?? {})).toEqual(['application/json', 'text/csv'])
})
