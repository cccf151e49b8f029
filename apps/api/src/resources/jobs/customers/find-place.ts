import type { Prisma } from '@latchkey/db'
import type { Tx } from '../../../platform/transact.ts'
import { CUSTOMER, type CustomerRow } from './write-customer.ts'

type Who = { email: string; accountId: string | null }

/**
 * Where somebody stands with a shop whose customer they want to be. `joined`: is one with this account; `waiting`: the shop
 * has them written down, without an account; `new`: it never heard of them; `closed`: it does not let them in.
 */
export type Place =
  | { standing: 'joined' | 'waiting'; customer: CustomerRow }
  | { standing: 'new' | 'closed'; customer?: never }

/** Held until the change is done. */
export async function findPlace({ db }: Tx, workspaceId: string, { email, accountId }: Who): Promise<Place> {
  await db.$queryRaw`
    select 1 from customer where workspace_id = ${workspaceId}::uuid
      and (email = ${email}::citext or account_id = ${accountId}::uuid) order by id for no key update`
  const isTheirs: Prisma.CustomerWhereInput[] = [{ email }, ...(accountId ? [{ accountId }] : [])]
  const rows = await db.customer.findMany({ where: { workspaceId, OR: isTheirs }, select: CUSTOMER })
  const customer = rows.find((row) => accountId !== null && row.accountId === accountId) ?? rows[0]
  const { portal } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { portal: true } })

  if (portal === 'off' || customer?.isActive === false) return { standing: 'closed' }
  if (customer?.accountId)
    return customer.accountId === accountId ? { standing: 'joined', customer } : { standing: 'closed' }
  if (portal === 'invited' && !customer?.invitedAt) return { standing: 'closed' }
  return customer ? { standing: 'waiting', customer } : { standing: 'new' }
}
