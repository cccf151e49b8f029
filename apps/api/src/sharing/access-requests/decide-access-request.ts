import type { AccessRequest, CollaboratorRole } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'

type Decided = { wants: AccessRequest['wants']; email: string; share_id: string | null; role: CollaboratorRole | null }

/** The row decides: of an approval and a refusal at once one is heard, and the other is told that it was late. */
export async function decideAccessRequest(
  { db }: Tx,
  ctx: ResourceContext,
  id: string,
  status: 'approved' | 'declined',
  role: CollaboratorRole | null,
) {
  const [decided] = await db.$queryRaw<Decided[]>`
    update access_request set status = ${status}, decided_by_id = ${ctx.person.id}::uuid, decided_at = now(),
      role = case when wants = 'access' then ${role}::text end
    where id = ${id}::uuid and resource_id = ${ctx.grant.resource.id}::uuid and status = 'pending'
    returning wants, email::text as email, share_id, role`
  if (!decided) throw answeredAlready()
  const { wants, email, share_id, role: given } = decided
  return { email, shareId: share_id, role: given, said: { share_id, request_id: id, wants, email } }
}

export function requirePending({ status }: Pick<AccessRequest, 'status'>) {
  if (status !== 'pending') throw answeredAlready()
}

const answeredAlready = () => new AppError('conflict', { detail: 'This was answered already' })
