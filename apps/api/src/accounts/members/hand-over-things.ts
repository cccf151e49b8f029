import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'

type Heir = { id: string; name: string }

/**
 * What was a member's passes on when they go, so that somebody of the shop can still end its links: to whoever removes
 * them, or, where they leave by themselves, to the owner of the workspace who has been there longest. What they began as a
 * customer of the same shop and have not handed in stays theirs.
 */
export async function handOverThings(tx: Tx, ctx: MemberContext, former: Heir) {
  const heir = former.id === ctx.person.id ? await longestOwner(tx, ctx.workspace.id) : ctx.person
  const moved = await tx.db.$queryRaw<{ id: string }[]>`
    update resource set owner_id = ${heir.id}::uuid, version = version + 1
    where workspace_id = ${ctx.workspace.id}::uuid and owner_id = ${former.id}::uuid and deleted_at is null
      and not exists (select 1 from job q where q.id = resource.id and q.status = 'draft')
    returning id`
  const ids = moved.map(({ id }) => id)
  if (ids.length === 0) return
  // Its owner has more than can be given by name.
  await tx.db.$executeRaw`
    delete from collaborator where account_id = ${heir.id}::uuid and resource_id = any(${ids}::uuid[])`
  await tx.recordOnEach(ids, 'resource.handed_over', { from: present(former), to: present(heir) })
}

/** The one who goes is a member no more. */
async function longestOwner({ db }: Tx, workspaceId: string): Promise<Heir> {
  const [owner] = await db.$queryRaw<Heir[]>`
    select a.id, a.name from membership m join account a on a.id = m.account_id
    where m.workspace_id = ${workspaceId}::uuid and m.role = 'owner' order by m.accepted_at, m.id limit 1`
  if (!owner) throw new AppError('conflict')
  return owner
}

const present = ({ id, name }: Heir) => ({ account_id: id, name })
