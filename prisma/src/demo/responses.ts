import type { Prisma } from '../../generated/client.ts'
import { numbered } from '../new-id.ts'
import { cameThrough } from './audit.ts'
import type { Shop } from './people.ts'
import type { DemoShares } from './shares.ts'
import { hoursAfter, hoursAgo } from './time.ts'

type Response = {
  ago: number
  name: string
  email: string
  company: string
  reason?: string
  price?: string
  days?: number
  message?: string
}

/** All to the roof. */
const RESPONSES: Response[] = [
  {
    ago: 19.5,
    name: 'Rita Rafter',
    email: 'rita@rafter-and-sons.example',
    company: 'Rafter & Sons',
    price: '1180',
    days: 2,
    message: 'Two slates and the felt below them, scaffold included. We sheet it over on the first day.',
  },
  {
    ago: 12.2,
    name: 'Hal Holm',
    email: 'office@holm-roofing.example',
    company: 'Holm Roofing',
    reason: 'All our teams are on the school until the middle of next month.',
  },
  {
    ago: 3.2,
    name: 'Tom Tyler',
    email: 'tom@tyler-tiles.example',
    company: 'Tyler Tiles',
    price: '940.50',
    days: 5,
    message: 'From a ladder, without scaffold. The price holds if no more than four slates are gone.',
  },
]

/** Two offers to compare, and one who cannot come. */
export async function insertDemoResponses(
  db: Prisma.TransactionClient,
  { workspaceId }: Shop,
  { roofers }: DemoShares,
) {
  const rows = numbered(RESPONSES).map(({ ago, price = null, days, reason = null, message = null, ...from }) => {
    const createdAt = hoursAgo(ago)
    return {
      ...from,
      resourceId: roofers.resourceId,
      shareId: roofers.id,
      decision: price === null ? 'decline' : 'accept',
      reason,
      message,
      priceAmount: price,
      priceCurrency: price === null ? null : 'GBP',
      earliestDate: days === undefined ? null : hoursAfter(createdAt, days * 24),
      createdAt,
    } as const
  })
  await db.contractorResponse.createMany({ data: rows })
  return rows.map(({ id: response_id, name, decision, shareId, resourceId, createdAt }) => {
    const data = { share_id: shareId, response_id, name, decision }
    return cameThrough(shareId, 'response.made', data, createdAt, { workspaceId, resourceId })
  })
}
