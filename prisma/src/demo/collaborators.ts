import { type CollaboratorRole, mailboxKey } from '@latchkey/contract'
import type { Prisma } from '../../generated/client.ts'
import { numbered } from '../new-id.ts'
import { did } from './audit.ts'
import type { Shop } from './people.ts'
import type { DemoSession, DemoSessions } from './session-stories.ts'
import { hoursAgo } from './time.ts'

type Named = {
  of: DemoSession
  by: 'owner' | 'staff'
  role: CollaboratorRole
  invited: number
} & ({ who: 'owner' | 'staff' | 'customer'; joined: number } | { email: string })

const NAMED: Named[] = [
  { of: 'boilerLog', by: 'owner', role: 'contributor', who: 'staff', invited: 50, joined: 47.5 },
  { of: 'boilerLog', by: 'owner', role: 'viewer', email: 'service@ember-boilers.example', invited: 44 },
  { of: 'boilerLog', by: 'owner', role: 'viewer', who: 'customer', invited: 30, joined: 26.2 },
  { of: 'vanStock', by: 'staff', role: 'contributor', who: 'owner', invited: 26, joined: 25.1 },
]

/** Who was let in by name: some are there, one has not come yet. */
export async function insertDemoCollaborators(db: Prisma.TransactionClient, shop: Shop, sessions: DemoSessions) {
  const people = numbered(NAMED).map((named) => {
    const account = 'who' in named ? shop[named.who] : null
    return { ...named, account, email: account?.email ?? ('email' in named ? named.email : '') }
  })
  await db.collaborator.createMany({
    data: people.map((named) => ({
      id: named.id,
      resourceId: sessions[named.of],
      email: named.email,
      emailKey: mailboxKey(named.email),
      accountId: named.account?.id ?? null,
      role: named.role,
      invitedById: shop[named.by].id,
      acceptedAt: 'joined' in named ? hoursAgo(named.joined) : null,
      createdAt: hoursAgo(named.invited),
    })),
  })
  return people.flatMap((named) => {
    const about = { workspaceId: shop.workspaceId, resourceId: sessions[named.of] }
    const data = { collaborator_id: named.id, email: named.email }
    const invited = did(
      shop[named.by],
      'collaborator.invited',
      { ...data, role: named.role },
      hoursAgo(named.invited),
      about,
    )
    if (!named.account || !('joined' in named)) return [invited]
    return [invited, did(named.account, 'collaborator.joined', data, hoursAgo(named.joined), about)]
  })
}
