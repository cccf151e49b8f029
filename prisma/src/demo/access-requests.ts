import type { Prisma } from '../../generated/client.ts'
import { newId, numbered } from '../new-id.ts'
import { cameThrough, did } from './audit.ts'
import type { LinkName } from './links.ts'
import type { Shop } from './people.ts'
import type { DemoSessions } from './session-stories.ts'
import type { DemoShares } from './shares.ts'
import { hoursAgo } from './time.ts'

const REQUESTS = [
  {
    ago: 40.4,
    link: 'tenant',
    wants: 'access',
    name: 'Liam Lett',
    email: 'liam@mill-lane-lettings.example',
    company: 'Mill Lane Lettings',
    message: 'I look after the flat for its owner and would like to follow this one by name.',
  },
  {
    ago: 29.9,
    link: 'locksmith',
    wants: 'reopening',
    name: 'Lou Locke',
    email: 'lou@locke-and-key.example',
    company: 'Locke & Key',
    message: 'I need the size of the plate once more for the invoice.',
  },
  {
    ago: 6.4,
    link: 'roofers',
    wants: 'access',
    name: 'Rita Rafter',
    email: 'rita@rafter-and-sons.example',
    company: 'Rafter & Sons',
    message: 'Our foreman would like to write to you here.',
  },
] satisfies { link: LinkName; wants: 'access' | 'reopening'; [field: string]: string | number }[]

const FROM_WITHIN = {
  ago: 3.2,
  of: 'labels',
  wants: 'access' as const,
  message: 'Sam told me about this one. I would like to print tags for my own keys.',
} as const

/** Who waits for an answer: two with a link to be let in by name, one for an expired link, and one who has an account. */
export async function insertDemoAccessRequests(
  db: Prisma.TransactionClient,
  { workspaceId, customer }: Shop,
  shares: DemoShares,
  sessions: DemoSessions,
) {
  const rows = numbered(REQUESTS).map(({ ago, link, ...asked }) => {
    const { id: shareId, resourceId } = shares[link]
    return { ...asked, workspaceId, resourceId, shareId, createdAt: hoursAgo(ago) }
  })
  const { ago, of, ...asked } = FROM_WITHIN
  const { name, email } = customer
  const about = { workspaceId, resourceId: sessions[of] }
  const within = { id: newId(), ...asked, ...about, name, email, createdAt: hoursAgo(ago) }
  await db.accessRequest.createMany({ data: [...rows, within] })
  const data = { share_id: null, request_id: within.id, wants: within.wants, email }
  const made = did(customer, 'access_request.made', data, within.createdAt, about)
  const throughLinks = rows.map(({ id: request_id, wants, email, shareId, resourceId, createdAt }) => {
    const data = { share_id: shareId, request_id, wants, email }
    return cameThrough(shareId, 'access_request.made', data, createdAt, { workspaceId, resourceId })
  })
  return [...throughLinks, made]
}
