import { makeMember, makeRepairRequest, makeShare, makeWorkspace } from '@latchkey/db/factories'
import { testDatabase } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { sweepAccessLog } from './sweep-access-log.ts'

const { prisma: db, pool } = await testDatabase()

async function aShare() {
  const workspace = await makeWorkspace(db)
  const { account } = await makeMember(db, workspace, 'owner')
  return makeShare(db, await makeRepairRequest(db, workspace, account))
}

const tables = async () =>
  (
    await pool.query<{ name: string; rows: string }>(
      'select tableoid::regclass::text as name, count(*) as rows from access_entry group by 1 order by 1',
    )
  ).rows.map(({ name, rows }) => [name, Number(rows)])

const monthsAgo = (months: number) => {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 15))
}
const nameOf = (at: Date) => `access_entry_${at.toISOString().slice(0, 7).replace('-', '_')}`

it('keeps a month in a table of its own, and drops what is older than as many as are kept', async () => {
  const share = await aShare()
  const openedAt = (at: Date) =>
    db.accessEntry.create({ data: { shareId: share.id, at, what: 'open', outcome: 'granted', isView: true } })
  const [now, before, longAgo] = [monthsAgo(0), monthsAgo(1), monthsAgo(5)]
  for (const at of [now, before, longAgo]) await openedAt(at)
  const kept = [[nameOf(before), 1] as const, [nameOf(now), 1] as const].toSorted()
  expect(await tables()).toEqual([...kept, ['access_entry_other', 1]])

  // What waited for its month is moved into it.
  await pool.query('select keep_access_entry_month($1)', [longAgo])
  await Promise.all([1, 2].map(() => sweepAccessLog(pool, null)))
  expect((await tables()).map(([name]) => name)).toContain(nameOf(longAgo))
  expect(await db.accessEntry.count({ where: { shareId: share.id } })).toBe(3)

  await openedAt(monthsAgo(30))
  await sweepAccessLog(pool, 2)
  await sweepAccessLog(pool, 2)
  expect(await tables()).toEqual(kept)
  await sweepAccessLog(pool, 1)
  expect(await tables()).toEqual([[nameOf(now), 1]])
})

it('loses nothing that comes in while a month is made', async () => {
  const share = await aShare()
  const at = monthsAgo(40)
  const open = () => db.accessEntry.create({ data: { shareId: share.id, at, what: 'open', outcome: 'granted' } })
  const opened = Array.from({ length: 20 }, open)
  await pool.query('select keep_access_entry_month($1)', [at])
  await Promise.all([...opened, ...Array.from({ length: 20 }, open)])
  expect(await db.accessEntry.count({ where: { shareId: share.id } })).toBe(40)
})

it('does not wait for long where somebody reads, so that nobody waits behind it, and does it the next time', async () => {
  const share = await aShare()
  const at = monthsAgo(3)
  await pool.query('select keep_access_entry_month($1)', [at])
  const open = () => db.accessEntry.create({ data: { shareId: share.id, at, what: 'open', outcome: 'granted' } })
  await open()
  const reader = await pool.connect()
  await reader.query('begin; select from access_entry limit 1')
  const refused = expect(sweepAccessLog(pool, 1)).rejects.toThrow('lock timeout')
  await open()
  await refused
  await reader.query('rollback')
  reader.release()
  await Promise.all([1, 2].map(() => sweepAccessLog(pool, 1)))
  expect((await tables()).map(([name]) => name)).not.toContain(nameOf(at))
})
