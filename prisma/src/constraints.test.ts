import { expect, test } from 'vitest'
import { isUniqueViolation } from './database-errors.ts'
import { newId } from './new-id.ts'
import {
  makeAccount,
  makeCustomer,
  makeInvitation,
  makeMember,
  makeResource,
  makeWorkspace,
  testDatabase,
} from './testing/index.ts'

const { prisma, pool } = await testDatabase()
const workspace = await makeWorkspace(prisma)
const owner = await makeAccount(prisma)

const entry = (actorKind = 'system') =>
  prisma.auditEntry.create({ data: { id: newId(), actorKind, action: 'workspace.created' } })

test.each([
  ['a role', () => makeMember(prisma, workspace, 'boss' as 'owner'), 'membership_role'],
  ['a kind', () => makeResource(prisma, workspace, owner, { kind: 'boat' as 'job' }), 'resource_kind'],
  ['a visibility', () => makeResource(prisma, workspace, owner, { visibility: 'secret' }), 'resource_visibility'],
  [
    'a public job',
    () => makeResource(prisma, workspace, owner, { kind: 'job', visibility: 'public' }),
    'resource_only_sessions_are_public',
  ],
  ['a portal', () => makeWorkspace(prisma, { portal: 'ajar' }), 'workspace_portal'],
  ['an actor', () => entry('ghost'), 'audit_entry_actor_kind'],
  [
    'a purpose',
    () =>
      prisma.emailToken.create({
        data: { id: newId(), purpose: 'fun', email: 'a@b.test', tokenHash: Buffer.from('x'), expiresAt: new Date() },
      }),
    'email_token_purpose',
  ],
  [
    'a link to no portal',
    () =>
      prisma.emailToken.create({
        data: { id: newId(), purpose: 'portal_verify', email: 'a@b.test', expiresAt: new Date() },
      }),
    'email_token_to_a_portal',
  ],
  [
    'an invitation of no customer',
    () =>
      prisma.emailToken.create({
        data: {
          id: newId(),
          purpose: 'customer_invitation',
          email: 'a@b.test',
          portalId: workspace.id,
          expiresAt: new Date(),
        },
      }),
    'email_token_of_a_customer',
  ],
  [
    'a customer’s look-alike',
    () => makeCustomer(prisma, workspace, { email: 'pаt@example.test' }),
    'customer_email_ascii',
  ],
  ['a look-alike', () => makeAccount(prisma, { email: 'pаt@example.test' }), 'account_email_ascii'],
  ['a line break', () => makeInvitation(prisma, workspace, { email: 'a@b.test\n' }), 'membership_email_ascii'],
])('%s out of its list is refused', async (_what, write, constraint) => {
  await expect(write()).rejects.toThrow(constraint)
})

test('a session may be public', async () => {
  await makeResource(prisma, workspace, owner, { kind: 'session', visibility: 'public' })
})

test('a mailbox is one whatever its case, and isUniqueViolation knows both roads', async () => {
  const { email } = await makeAccount(prisma)
  const again = makeAccount(prisma, { email: email.toUpperCase() })
  expect(isUniqueViolation(await again.catch((error) => error))).toBe(true)
  const values = [newId(), email]
  const bySql = pool.query(`INSERT INTO account (id, email, name, password_hash) VALUES ($1, $2, '', '')`, values)
  expect(isUniqueViolation(await bySql.catch((error) => error))).toBe(true)
  const raw = prisma.$executeRaw`INSERT INTO account (id, email, name, password_hash) VALUES (${newId()}::uuid, ${email}, '', '')`
  expect(isUniqueViolation(await raw.catch((error) => error))).toBe(true)
  expect(isUniqueViolation(await entry('ghost').catch((error) => error))).toBe(false)
})

test.each([
  ['UPDATE', `UPDATE audit_entry SET action = 'x.y'`],
  ['DELETE', 'DELETE FROM audit_entry'],
  ['TRUNCATE', 'TRUNCATE audit_entry CASCADE'],
])('%s of audit entries is refused', async (operation, sql) => {
  await entry()
  await expect(pool.query(sql)).rejects.toThrow(`audit_entry is append-only: ${operation} is refused`)
})

test('audit entries outlive their workspace', async () => {
  const { id } = await makeWorkspace(prisma)
  await prisma.auditEntry.create({
    data: { id: newId(), workspaceId: id, actorKind: 'system', action: 'workspace.created' },
  })
  await prisma.workspace.delete({ where: { id } })
  expect(await prisma.auditEntry.count({ where: { workspaceId: id } })).toBe(1)
})
