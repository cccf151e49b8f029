import { randomBytes } from 'node:crypto'
import { workspaceDefaults } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import type { Person } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'

/** A new workspace with its first owner. */
export async function insertWorkspace(tx: Tx, owner: Pick<Person, 'id' | 'name' | 'email'>, name: string) {
  const workspace = { id: newId(), name, slug: await freeSlug(tx, name) }
  await tx.db.workspace.create({ data: { ...workspace, ...workspaceDefaults }, select: { id: true } })
  await tx.db.membership.create({
    data: {
      id: newId(),
      workspaceId: workspace.id,
      email: owner.email,
      accountId: owner.id,
      role: 'owner',
      acceptedAt: new Date(),
    },
    select: { id: true },
  })
  await tx.record('workspace.created', { name, slug: workspace.slug }, { workspaceId: workspace.id, actor: owner })
  return workspace
}

/** The name as an address; with a few letters behind it where somebody has that one. */
async function freeSlug({ db }: Tx, name: string) {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 30)
    .replace(/^-+|-+$/g, '')
  const base = slug.length >= 3 ? slug : 'workspace'
  const taken = await db.workspace.findUnique({ where: { slug: base }, select: { id: true } })
  return taken || base === 'workspace' ? `${base}-${randomBytes(4).toString('hex')}` : base
}
