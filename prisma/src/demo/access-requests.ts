import type { Prisma } from '../../generated/client.ts'
import { cameThrough } from './audit.ts'
import type { LinkName } from './links.ts'
import type { Shop } from './people.ts'
import type { DemoShares } from './shares.ts'
import { hoursAgo, numbered } from './time.ts'

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

/** Who waits for an answer: two to be let in by name, one for an expired link. */
export async function insertDemoAccessRequests(
  db: Prisma.TransactionClient,
  { workspaceId }: Shop,
  shares: DemoShares,
) {
  const rows = numbered(REQUESTS).map(({ ago, link, ...asked }) => {
    const { id: shareId, resourceId } = shares[link]
    return { ...asked, workspaceId, resourceId, shareId, createdAt: hoursAgo(ago) }
  })
  await db.accessRequest.createMany({ data: rows })
  return rows.map(({ id: request_id, wants, email, shareId, resourceId, createdAt }) => {
    const data = { share_id: shareId, request_id, wants, email }
    return cameThrough(shareId, 'access_request.made', data, createdAt, { workspaceId, resourceId })
  })
}
