import type { Prisma } from '../../generated/client.ts'
import { newId, numbered } from '../new-id.ts'
import { did, type Noted } from './audit.ts'
import type { Shop } from './people.ts'
import { type DemoRequests, PROPERTIES, STORIES, type Story } from './stories.ts'
import { hoursAfter, hoursAgo } from './time.ts'

/** Repair requests in every state, some days old, with their timelines. */
export async function insertDemoRepairRequests(
  db: Prisma.TransactionClient,
  shop: Shop,
): Promise<{ requests: DemoRequests; audit: Noted[] }> {
  const { workspaceId } = shop
  const properties = PROPERTIES.map((property) => ({ id: newId(), workspaceId, ...property }))
  // The oldest gets the first number.
  const stories = numbered(STORIES.toSorted((a, b) => b.daysAgo - a.daysAgo)).map((story, index) => ({
    ...story,
    reference: `R-${String(index + 1).padStart(4, '0')}`,
    createdAt: hoursAgo(story.daysAgo * 24),
    propertyId: story.property === null ? null : (properties[story.property]?.id ?? null),
  }))
  const updates = stories.flatMap((story) => updatesOf(shop, story))

  await db.property.createMany({ data: properties })
  await db.resource.createMany({ data: stories.map((story) => resourceOf(shop, story)) })
  await db.repairRequest.createMany({
    data: stories.map(({ id, description, status, priority, propertyId }) => {
      return { id, description, status, priority, propertyId }
    }),
  })
  await db.repairUpdate.createMany({ data: updates })
  const counter = { workspaceId, kind: 'repair_request', last: stories.length }
  await db.referenceCounter.create({ data: counter, select: { last: true } })

  const created = stories.map(({ id: resourceId, reference, title, createdAt }) =>
    did(shop.owner, 'repair_request.created', { reference, title }, createdAt, { workspaceId, resourceId }),
  )
  const added = updates.map(({ id: update_id, status, requestId: resourceId, createdAt }) =>
    did(shop.staff, 'repair_request.update_added', { update_id, status }, createdAt, { workspaceId, resourceId }),
  )
  const requests = Object.fromEntries(stories.map(({ name, id }) => [name, id])) as DemoRequests
  return { requests, audit: [...created, ...added] }
}

type Written = Story & { id: string; reference: string; createdAt: Date }

const resourceOf = (
  { workspaceId, owner }: Shop,
  { id, reference, title, description, createdAt, updates }: Written,
) => ({
  id,
  kind: 'repair_request',
  workspaceId,
  ownerId: owner.id,
  reference,
  title,
  visibility: 'workspace',
  searchText: `${reference} ${title} ${description}`,
  version: updates.length + 1,
  createdAt,
  updatedAt: hoursAfter(createdAt, updates.at(-1)?.hoursLater ?? 0),
})

const updatesOf = ({ staff }: Shop, { id, createdAt, updates }: Written) =>
  numbered(updates).map(({ id: updateId, body, status = null, hoursLater }) => ({
    id: updateId,
    requestId: id,
    body,
    status,
    authorId: staff.id,
    createdAt: hoursAfter(createdAt, hoursLater),
  }))
