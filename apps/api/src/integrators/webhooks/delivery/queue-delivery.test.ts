import { newId } from '@latchkey/db'
import { testDatabase } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { goBehindOthers, queueDelivery } from './queue-delivery.ts'

const { prisma: db, pool } = await testDatabase()

it('lets others go first after a long turn, in the same order, and what is put off stays put off', async () => {
  const [slow, quick] = [newId(), newId()]
  for (const id of ['1', '2', '3']) await queueDelivery(db, slow, id)
  await queueDelivery(db, slow, 'later', 60)
  await queueDelivery(db, quick, '4')
  const jobs = async () => {
    const { rows } = await pool.query<{ key: string }>('select key from graphile_worker.jobs order by run_at')
    return rows.map(({ key }) => key.split(':')[1])
  }
  expect(await jobs()).toEqual(['1', '2', '3', '4', 'later'])
  await goBehindOthers(pool, slow)
  expect(await jobs()).toEqual(['4', '1', '2', '3', 'later'])
})
