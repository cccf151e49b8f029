import { randomBytes } from 'node:crypto'
import { workspaceDefaults } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import type { Person } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'

/** A new workspace with its first owner. */
export async function insertWorkspace(tx: Tx, owner: Pick<Person, 'id' | 'name' | 'email'>, name: string) {
  const workspace = await insertWithFreeSlug(tx, name)
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

/** The name as an address; with a few letters behind it where somebody has that one, or takes it at this moment. */
async function insertWithFreeSlug({ db }: Tx, name: string) {
  const base = slugOf(name)
  for (let slug = base ?? withLetters('workspace'); ; slug = withLetters(base ?? 'workspace')) {
    const id = newId()
    // A violated constraint would end the transaction; this way it only inserts nothing.
    const { count } = await db.workspace.createMany({
      data: [{ id, name, slug, ...workspaceDefaults }],
      skipDuplicates: true,
    })
    if (count === 1) return { id, name, slug }
  }
}

function slugOf(name: string) {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 30)
    .replace(/^-+|-+$/g, '')
  return slug.length >= 3 ? slug : null
}

const withLetters = (slug: string) => `${slug}-${randomBytes(4).toString('hex')}`
