import type { Prisma } from '../../generated/client.ts'
import { numbered } from '../new-id.ts'
import { cameThrough, did } from './audit.ts'
import type { DemoJob, DemoJobs } from './job-story.ts'
import type { LinkName } from './links.ts'
import type { Shop } from './people.ts'
import type { DemoShares } from './shares.ts'
import type { DemoRequest, DemoRequests } from './stories.ts'
import { hoursAgo } from './time.ts'

type Said = { ago: number; of: DemoRequest | DemoJob; body: string } & (
  | { by: 'owner' | 'staff' }
  | { link: LinkName; name: string }
)

const COMMENTS: Said[] = [
  {
    ago: 119.9,
    of: 'tap',
    link: 'tenant',
    name: 'Tess',
    body: 'It is worse at night. I have put a bowl under it for now.',
  },
  { ago: 117, of: 'tap', by: 'staff', body: 'Thank you. Please leave the stop valve under the sink half closed.' },
  {
    ago: 94.2,
    of: 'roofLadder',
    link: 'roofSurveyor',
    name: 'Marches Structures',
    body: 'The parapet is a single brick. I would stand the ladder on the slab and only tie it at the top. Report on Monday.',
  },
  { ago: 92, of: 'roofLadder', by: 'owner', body: 'That helps. We keep the brackets for the tie.' },
  { ago: 88, of: 'handrail', by: 'owner', body: 'Paused the blacksmith’s link until we know who pays.' },
  {
    ago: 49.2,
    of: 'tap',
    link: 'tenant',
    name: 'Tess',
    body: 'Thursday after five is fine. The bell is broken, please knock.',
  },
  { ago: 46.5, of: 'tap', by: 'staff', body: 'Noted. We bring the new cartridge and a new hose.' },
  { ago: 2.1, of: 'roof', by: 'owner', body: 'Two offers so far. Waiting for the insurer before we take one.' },
]

/** What shop and outsiders said to each other. */
export async function insertDemoComments(
  db: Prisma.TransactionClient,
  shop: Shop,
  things: DemoRequests & DemoJobs,
  shares: DemoShares,
) {
  const said = numbered(COMMENTS).map((comment) => ({ ...comment, createdAt: hoursAgo(comment.ago) }))
  await db.comment.createMany({
    data: said.map(({ id, of, body, createdAt, ...who }) => {
      const what = { id, resourceId: things[of], body, createdAt }
      if ('by' in who) return { ...what, side: 'shop', authorId: shop[who.by].id }
      return { ...what, side: 'outsider', authorName: who.name, shareId: shares[who.link].id }
    }),
  })
  return said.map(({ id: comment_id, of, createdAt, ...who }) => {
    const about = { workspaceId: shop.workspaceId, resourceId: things[of] }
    if ('by' in who) return did(shop[who.by], 'comment.added', { comment_id, share_id: null }, createdAt, about)
    const { id: share_id } = shares[who.link]
    return cameThrough(share_id, 'comment.added', { comment_id, share_id }, createdAt, about)
  })
}
