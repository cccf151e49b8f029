import { newId } from '@latchkey/db'
import { testDatabase } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { sweep } from './sweep.ts'

const { prisma: db, pool } = await testDatabase()

const HOUR = 3_600_000
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR)

it('takes away codes and mails that are of no use any more, and no others', async () => {
  for (const expiresAt of [hoursAgo(25), hoursAgo(23), hoursAgo(-1)]) {
    const browserHash = new TextEncoder().encode(newId())
    await db.mailedCode.create({ data: { id: newId(), email: 'bob@example.test', browserHash, expiresAt } })
  }
  const mail = { kind: 'code', to: 'bob@example.test', createdAt: hoursAgo(31 * 24) }
  await db.mail.create({ data: { ...mail, id: newId(), sentAt: hoursAgo(31 * 24) } })
  await db.mail.create({ data: { ...mail, id: newId() } })
  await sweep(pool)
  await sweep(pool)
  expect(await db.mailedCode.count()).toBe(2)
  expect(await db.mail.findMany({ select: { sentAt: true } })).toEqual([{ sentAt: null }])
})
