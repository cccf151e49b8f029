import type { Prisma } from '../../generated/client.ts'
import { numbered } from '../new-id.ts'
import { did, type Noted } from './audit.ts'
import type { Shop } from './people.ts'
import { type DemoSessions, TALKS, type Talk } from './session-stories.ts'
import { hoursAfter, hoursAgo } from './time.ts'

/** Transcripts: one long, one for the whole shop, one that was made elsewhere. */
export async function insertDemoSessions(
  db: Prisma.TransactionClient,
  shop: Shop,
): Promise<{ sessions: DemoSessions; audit: Noted[] }> {
  const talks = numbered(TALKS).map((talk) => ({ ...talk, entries: entriesOf(shop, talk) }))
  await db.resource.createMany({ data: talks.map((talk) => resourceOf(shop, talk)) })
  await db.session.createMany({
    data: talks.map(({ id, origin, entries, ago }) => {
      return { id, origin, entriesTotal: entries.length, startedAt: hoursAgo(ago) }
    }),
  })
  await db.sessionEntry.createMany({ data: talks.flatMap(({ entries }) => entries) })

  const { workspaceId } = shop
  const audit = talks.flatMap(({ id: resourceId, by, title, origin, entries, ago }) => {
    const about = { workspaceId, resourceId }
    const added = entries.map(({ id: entry_id, seq, role, createdAt }) =>
      did(shop[by], 'session.entry_added', { entry_id, seq, role }, createdAt, about),
    )
    // A long one was brought as a file, so it is one change.
    const isBrought = entries.length > 50
    const created = { title, origin, entries: isBrought ? entries.length : 0 }
    return [did(shop[by], 'session.created', created, hoursAgo(ago), about), ...(isBrought ? [] : added)]
  })
  return { sessions: Object.fromEntries(talks.map(({ name, id }) => [name, id])) as DemoSessions, audit }
}

type Numbered = Talk & { id: string }

const entriesOf = (shop: Shop, { id: sessionId, by, ago, minutes, lines }: Numbered) =>
  numbered(lines).map((line, i) => ({
    ...line,
    sessionId,
    seq: i + 1,
    authorId: shop[by].id,
    createdAt: hoursAfter(hoursAgo(ago), (i * minutes) / 60),
  }))

const resourceOf = (shop: Shop, { id, by, title, origin, visibility, ago, minutes, lines }: Numbered) => ({
  id,
  kind: 'session',
  workspaceId: shop.workspaceId,
  ownerId: shop[by].id,
  title,
  visibility,
  barredFromPublic: origin === 'remote',
  searchText: title,
  createdAt: hoursAgo(ago),
  updatedAt: hoursAfter(hoursAgo(ago), ((lines.length - 1) * minutes) / 60),
})
