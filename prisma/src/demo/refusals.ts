import type { RefusalKind } from '@latchkey/contract'
import type { Prisma } from '../../generated/client.ts'
import type { DemoCustomer, DemoCustomers } from './customers.ts'
import type { Shop } from './people.ts'
import { hoursAgo } from './time.ts'

type Refused = { what: RefusalKind; who?: DemoCustomer | 'owner' | 'staff'; ip: string; times: number; ago: number }

/** People who mistype, somebody who tries addresses in the night, and doors that are not everybody's. */
const REFUSED: Refused[] = [
  { what: 'login', who: 'casey', ip: '203.0.113.24', times: 2, ago: 610 },
  { what: 'login', who: 'staff', ip: '198.51.100.20', times: 1, ago: 472 },
  { what: 'refused', who: 'staff', ip: '198.51.100.20', times: 2, ago: 430 },
  { what: 'login', ip: '192.0.2.250', times: 31, ago: 221 },
  { what: 'login', who: 'owner', ip: '192.0.2.250', times: 10, ago: 221 },
  { what: 'limit', who: 'owner', ip: '192.0.2.250', times: 17, ago: 221 },
  { what: 'limit', ip: '192.0.2.250', times: 6, ago: 220 },
  { what: 'login', who: 'helen', ip: '203.0.113.150', times: 3, ago: 190 },
  { what: 'login', who: 'victor', ip: '203.0.113.61', times: 4, ago: 118 },
  { what: 'refused', who: 'casey', ip: '203.0.113.24', times: 1, ago: 76 },
  { what: 'login', ip: '198.51.100.212', times: 2, ago: 27 },
]

/** What did not happen. */
export async function insertDemoRefusals(db: Prisma.TransactionClient, shop: Shop, customers: DemoCustomers) {
  const { workspaceId } = shop
  const idOf = (who: Refused['who']) => {
    if (who === undefined) return ''
    return who === 'owner' || who === 'staff' ? shop[who].id : customers[who].id
  }
  await db.refusal.createMany({
    data: REFUSED.map(({ who, ago, ...refused }) => {
      const lastAt = hoursAgo(ago)
      const hour = new Date(lastAt)
      hour.setUTCMinutes(0, 0, 0)
      return { workspaceId, who: idOf(who), hour, lastAt, ...refused }
    }),
  })
}
