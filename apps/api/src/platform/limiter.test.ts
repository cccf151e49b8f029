import { randomUUID } from 'node:crypto'
import { testDatabase } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { createLimiter } from './limiter.ts'
import { defaultLimits } from './limits.ts'

const { prisma: db, pool } = await testDatabase()
const limiter = createLimiter(pool, {
  ...defaultLimits,
  addition: { count: 3, seconds: 3600 },
  mail: { count: 5, seconds: 3600 },
})

it('counts the same within a change, and nothing where that fails', async () => {
  const who = randomUUID()
  await limiter.take('addition', who)
  await db.$transaction((tx) => limiter.within(tx).take('addition', who))
  const failing = db.$transaction(async (tx) => {
    await limiter.within(tx).take('addition', who)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await limiter.take('addition', who)
  await expect(limiter.take('addition', who)).rejects.toMatchObject({ code: 'rate_limited' })
  const last = db.$transaction((tx) => limiter.within(tx).take('addition', who))
  await expect(last).rejects.toMatchObject({ code: 'rate_limited' })
})

it('counts a mailbox under every spelling, for each sender by themselves', async () => {
  const [me, other] = [randomUUID(), randomUUID()]
  const spellings = ['b.ob@gmail.com', 'bob+x@gmail.com', 'BOB@googlemail.com', 'bob@gmail.com']
  const taken = []
  for (const email of spellings) taken.push(await limiter.tryTakeForMailbox('mail', email, me))
  expect(taken).toEqual([true, true, true, false])
  expect(await limiter.tryTakeForMailbox('mail', 'bob@gmail.com', other)).toBe(true)
})
