import { expect, test } from 'vitest'
import { seedDemo } from './demo-seed.ts'
import { demoPasswordHash, testDatabase } from './testing/index.ts'

const { prisma } = await testDatabase()

test('two replicas at once make one demo, and a second start changes nothing', async () => {
  const made = await Promise.all([1, 2, 3].map(() => seedDemo(prisma, async () => demoPasswordHash)))
  expect(made.filter(Boolean)).toHaveLength(1)
  expect(await seedDemo(prisma, async () => demoPasswordHash)).toBe(false)

  expect(await prisma.workspace.findMany({ select: { slug: true, name: true, accent: true } })).toEqual([
    { slug: 'demo', name: 'Forge & Co.', accent: '#14665A' },
  ])
  expect(await prisma.account.findMany({ select: { email: true }, orderBy: { email: 'asc' } })).toEqual([
    { email: 'customer@demo.test' },
    { email: 'owner@demo.test' },
    { email: 'staff@demo.test' },
  ])
  const members = { email: true, role: true, acceptedAt: true } as const
  const byMail = await prisma.membership.findMany({ select: members, orderBy: { email: 'asc' } })
  expect(byMail.map(({ email, role, acceptedAt }) => [email, role, acceptedAt !== null])).toEqual([
    ['owner@demo.test', 'owner', true],
    ['priya@demo.test', 'admin', false],
    ['staff@demo.test', 'member', true],
  ])
  expect(
    await prisma.auditEntry.count({ where: { actorKind: 'account', action: { not: 'repair_request.created' } } }),
  ).toBe(6)
  expect(await prisma.repairRequest.count()).toBe(6)
})
