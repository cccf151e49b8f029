import type { Prisma } from '../generated/client.ts'
import { newId } from './new-id.ts'

type Person = { id: string; name: string }
type Demo = { workspaceId: string; owner: Person; staff: Person }

const HOUR = 3_600_000
const DAY = 24 * HOUR

const PROPERTIES = [
  {
    label: 'Mill Lane 4',
    address: '4 Mill Lane, top floor',
    city: 'Leeds',
    postalCode: 'LS1 4DY',
    notes: 'Key at the bakery',
  },
  { label: 'Harbour House', address: '12 Quay Street', city: 'Hull', postalCode: 'HU1 1TE', notes: null },
  {
    label: 'Old School',
    address: '7 Church Road',
    city: 'York',
    postalCode: 'YO1 7HF',
    notes: 'Caretaker: ring twice',
  },
  { label: 'Abbey Yard, unit 3', address: 'Abbey Yard 3', city: 'York', postalCode: 'YO1 8RA', notes: null },
]

type Story = {
  title: string
  description: string
  status: string
  priority: string
  property: number | null
  daysAgo: number
  updates: { body: string; status?: string; hoursLater: number }[]
}

const STORIES: Story[] = [
  {
    title: 'Kitchen tap drips day and night',
    description:
      'The mixer in the kitchen drips about once a second, and the cupboard below is damp.\nTenant is at home after five.',
    status: 'in_progress',
    priority: 'high',
    property: 0,
    daysAgo: 6,
    updates: [
      { body: 'Looked at it: the cartridge is worn out. Ordered a new one.', status: 'in_progress', hoursLater: 20 },
      { body: 'The part is here. Fitting it on Thursday afternoon.', hoursLater: 90 },
    ],
  },
  {
    title: 'Roof leaks above the stairs',
    description: 'After heavy rain there is a puddle on the second landing. Two slates have slipped.',
    status: 'open',
    priority: 'urgent',
    property: 1,
    daysAgo: 1,
    updates: [],
  },
  {
    title: 'Front door does not lock',
    description: 'The bolt no longer meets the plate. Can be pulled shut, but not locked.',
    status: 'completed',
    priority: 'urgent',
    property: 2,
    daysAgo: 14,
    updates: [
      { body: 'Adjusted the plate, works for now. New lock on Monday.', status: 'in_progress', hoursLater: 3 },
      { body: 'New lock fitted, three keys left with the caretaker.', status: 'completed', hoursLater: 72 },
    ],
  },
  {
    title: 'Handrail in the yard is loose',
    description: 'Two of the four fixings are rusted through.',
    status: 'on_hold',
    priority: 'normal',
    property: 3,
    daysAgo: 21,
    updates: [{ body: 'Waiting for the owner to agree to the price.', status: 'on_hold', hoursLater: 48 }],
  },
  {
    title: 'Heating in the hall stays cold',
    description: 'All other radiators are warm. Bled it once, no change.',
    status: 'open',
    priority: 'normal',
    property: 2,
    daysAgo: 3,
    updates: [{ body: 'Appointment on Friday between 8 and 10.', hoursLater: 6 }],
  },
  {
    title: 'Window on the landing is cracked',
    description: 'Single pane, 60 by 90 cm.',
    status: 'cancelled',
    priority: 'low',
    property: 0,
    daysAgo: 30,
    updates: [{ body: 'The tenant has had it replaced already.', status: 'cancelled', hoursLater: 24 }],
  },
]

/** Repair requests in every state, some days old, with their timelines. */
export async function insertDemoRepairRequests(db: Prisma.TransactionClient, { workspaceId, owner, staff }: Demo) {
  const properties = PROPERTIES.map((property) => ({ id: newId(), workspaceId, ...property }))
  await db.property.createMany({ data: properties })
  // The oldest gets the first number.
  const stories = STORIES.toSorted((a, b) => b.daysAgo - a.daysAgo)
  for (const [index, story] of stories.entries()) {
    const id = newId()
    const reference = `R-${String(index + 1).padStart(4, '0')}`
    const createdAt = new Date(Date.now() - story.daysAgo * DAY)
    const at = (hours: number) => new Date(createdAt.getTime() + hours * HOUR)
    const { title, description, status, priority, updates } = story
    await db.resource.create({
      data: {
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
        updatedAt: at(updates.at(-1)?.hoursLater ?? 0),
      },
      select: { id: true },
    })
    const propertyId = story.property === null ? null : (properties[story.property]?.id ?? null)
    await db.repairRequest.create({ data: { id, description, status, priority, propertyId }, select: { id: true } })
    // A timeline goes by id, and ids of one millisecond come in any order.
    const updateIds = updates.map(() => newId()).sort()
    await db.repairUpdate.createMany({
      data: updates.map(({ body, status = null, hoursLater }, index) => ({
        id: updateIds[index] ?? newId(),
        requestId: id,
        body,
        status,
        authorId: staff.id,
        createdAt: at(hoursLater),
      })),
    })
    await db.auditEntry.create({
      data: {
        id: newId(),
        workspaceId,
        resourceId: id,
        actorKind: 'account',
        actorId: owner.id,
        actorName: owner.name,
        action: 'repair_request.created',
        data: { reference, title },
        at: createdAt,
      },
      select: { id: true },
    })
  }
  await db.referenceCounter.create({
    data: { workspaceId, kind: 'repair_request', last: stories.length },
    select: { last: true },
  })
}
