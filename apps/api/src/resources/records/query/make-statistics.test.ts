import type { Field } from '@latchkey/contract'
import {
  makeMember,
  makePipeline,
  makeRecord,
  makeSavedFilter,
  makeWorkspace,
  testDatabase,
} from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { makeStatistics } from './make-statistics.ts'

const { pool, prisma } = await testDatabase()

it('there are never more than 64, and none of what makes no sense', async () => {
  const workspace = await makeWorkspace(prisma)
  const { account } = await makeMember(prisma, workspace, 'owner')
  const fields: Field[] = Array.from({ length: 70 }, (_, n) => ({ key: `n${n}`, label: `N ${n}`, type: 'number' }))
  const wide = await makePipeline(prisma, workspace, { fields })
  await makeRecord(prisma, wide, { n1: 5 })
  const save = (filters: object[]) =>
    makeSavedFilter(prisma, wide, account, {
      filterConfig: JSON.parse(JSON.stringify({ groups: [{ logic: 'AND', filters }], groupLogic: 'AND' })),
    })
  const made = async () => (await pool.query('select from pg_statistic_ext')).rowCount

  await makeStatistics(pool, (await save([{ field: 'gone', operator: 'is_empty' }])).id)
  await makeStatistics(pool, wide.id)
  expect(await made()).toBe(0)
  for (let from = 0; from < 70; from += 20) {
    const some = fields.slice(from, from + 20).map(({ key }) => ({ field: key, operator: 'gt', value: 1 }))
    const { id } = await save(some)
    await Promise.all([makeStatistics(pool, id), makeStatistics(pool, id)])
  }
  expect(await made()).toBe(64)
})

it('all types of fields and tests can be counted', async () => {
  const workspace = await makeWorkspace(prisma)
  const { account } = await makeMember(prisma, workspace, 'owner')
  const fields: Field[] = [
    { key: 'day', label: 'Day', type: 'date' },
    { key: 'worth', label: 'Worth', type: 'currency' },
    { key: 'people', label: 'People', type: 'user' },
    { key: 'size', label: 'Size', type: 'number' },
    { key: 'name', label: 'Name', type: 'text' },
  ]
  const pipeline = await makePipeline(prisma, workspace, { fields })
  await makeRecord(prisma, pipeline, { day: 5, worth: 'x', people: {}, size: '7', name: ['a'] })
  const filters = [
    { field: 'day', operator: 'gt', value: '2026-11-21' },
    { field: 'worth', operator: 'lt', value: 5 },
    { field: 'people', operator: 'contains', value: { user_id: 1 } },
    { field: 'people', operator: 'contains', value: 'Josh' },
    { field: 'size', operator: 'gte', value: 5 },
    { field: 'name', operator: 'is_empty' },
    { field: 'name', operator: 'contains', value: 'a' },
  ]
  const filterConfig = { groups: [{ logic: 'AND', filters }], groupLogic: 'AND' }
  await pool.query(`do $$ declare s record; begin for s in select stxname from pg_statistic_ext loop
    execute format('drop statistics %I', s.stxname); end loop; end $$`)
  await makeStatistics(pool, (await makeSavedFilter(prisma, pipeline, account, { filterConfig })).id)
  expect((await pool.query('select from pg_statistic_ext')).rowCount).toBe(5)
})
