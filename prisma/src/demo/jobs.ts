import type { Prisma } from '../../generated/client.ts'
import { numbered } from '../new-id.ts'
import type { Noted } from './audit.ts'
import { type DemoCustomers, insertDemoCustomers } from './customers.ts'
import { noteJobs } from './job-audit.ts'
import { changesOf, insertDemoEdits, startOf } from './job-changes.ts'
import { insertDemoRatings } from './job-ratings.ts'
import { shopStories } from './job-stories.ts'
import type { Cast, DemoJobs, JobStory } from './job-story.ts'
import { insertDemoTalk } from './job-talk.ts'
import { tasksOf } from './job-tasks.ts'
import type { Shop } from './people.ts'
import { portalStories } from './portal-stories.ts'
import { portalWork } from './portal-work.ts'
import { insertDemoRefusals } from './refusals.ts'
import { shortStories } from './short-stories.ts'
import { dayIn, hoursAgo } from './time.ts'

/** Jobs in every state and of every type, with what was done and said about them. */
export async function insertDemoJobs(
  db: Prisma.TransactionClient,
  shop: Shop,
): Promise<{ jobs: DemoJobs; audit: Noted[] }> {
  const { customers, audit } = await insertDemoCustomers(db, shop)
  // The oldest gets the first number, and a draft none.
  const isDraft = ({ moves, source }: JobStory) => source === 'portal' && moves.length === 0
  const stories = [...shopStories, ...shortStories, ...portalStories, ...portalWork].sort(
    (a, b) => Number(isDraft(a)) - Number(isDraft(b)) || b.days - a.days,
  )
  const jobs = numbered(stories).map((story, index) => writtenOf(castOf(shop, customers, story), story, index + 1))
  await db.resource.createMany({ data: jobs.map((job) => resourceOf(shop, customers, job)) })
  await db.job.createMany({ data: jobs.map((job) => rowOf(shop, customers, job)) })
  await db.jobTask.createMany({ data: jobs.flatMap(({ id: jobId, did }) => did.map((task) => ({ jobId, ...task }))) })
  const counter = { workspaceId: shop.workspaceId, kind: 'job', last: jobs.filter(isHandedIn).length }
  await db.referenceCounter.create({ data: counter, select: { last: true } })
  await insertDemoEdits(db, shop, jobs)
  const said = await insertDemoTalk(db, shop, jobs)
  const rated = await insertDemoRatings(db, shop, jobs)
  await insertDemoRefusals(db, shop, customers)
  return {
    jobs: Object.fromEntries(jobs.map(({ name, id }) => [name, id])) as DemoJobs,
    audit: [...audit, ...noteJobs(shop, jobs.filter(isHandedIn)), ...said, ...rated],
  }
}

export type Written = ReturnType<typeof writtenOf>

/** A draft is its customer's alone, and has no number yet. */
const isHandedIn = ({ status }: Written) => status !== 'draft'

/** Of what comes from the portal its customer does a part. */
const castOf = ({ owner, staff, customer }: Shop, customers: DemoCustomers, story: JobStory): Cast => ({
  owner,
  staff,
  customer: (story.customer && customers[story.customer].person) ?? customer,
})

function writtenOf(cast: Cast, story: JobStory & { id: string }, number: number) {
  const createdAt = hoursAgo(story.days * 24)
  return {
    ...story,
    cast,
    reference: `J-${String(number).padStart(4, '0')}`,
    createdAt,
    status: story.moves.at(-1)?.to ?? startOf(story),
    changes: changesOf(cast, story, createdAt),
    did: tasksOf(story, createdAt),
  }
}

const resourceOf = ({ workspaceId, owner }: Shop, customers: DemoCustomers, job: Written) => ({
  id: job.id,
  kind: 'job',
  workspaceId,
  ownerId: isHandedIn(job) ? owner.id : job.cast.customer.id,
  reference: isHandedIn(job) ? job.reference : null,
  title: job.title,
  visibility: isHandedIn(job) ? 'workspace' : 'private',
  searchText: searchTextOf(customers, job),
  version: job.changes.length + 1,
  createdAt: job.createdAt,
  updatedAt: lastOf([job.createdAt, ...job.changes.map(({ at }) => at), ...job.did.map(({ updatedAt }) => updatedAt)]),
})

const lastOf = (moments: Date[]) => new Date(Math.max(...moments.map(Number)))

/** What it is found by, as the API writes it down. */
function searchTextOf(customers: DemoCustomers, { customer, ...job }: Written) {
  const { name, company } = customer ? customers[customer] : { name: null, company: null }
  const own = [job.reference, job.title, job.type, job.description, job.material, job.dimensions, job.site]
  return [...own, job.orderNumber, ...(job.contact ?? []), job.special, name, company].filter(Boolean).join(' ')
}

const rowOf = ({ workspaceId }: Shop, customers: DemoCustomers, job: Written) => ({
  id: job.id,
  workspaceId,
  customerId: job.customer && customers[job.customer].id,
  jobType: job.type,
  description: job.description,
  quantity: job.quantity ?? null,
  material: job.material ?? null,
  dimensions: job.dimensions ?? null,
  priority: job.priority ?? 'normal',
  requestedDate: job.wanted === undefined ? null : new Date(dayIn(job.wanted)),
  deliveryMethod: job.delivery ?? null,
  siteAddress: job.site ?? null,
  poNumber: job.orderNumber ?? null,
  contactName: job.contact?.[0] ?? null,
  contactPhone: job.contact?.[1] ?? null,
  specialInstructions: job.special ?? null,
  status: job.status,
  source: job.source,
  submittedByCustomer: job.source === 'portal',
  requiresApproval: job.source === 'portal',
  submittedAt: job.changes.findLast(({ after }) => after === 'submitted')?.at ?? null,
  tasksDone: job.did.filter(({ status }) => status === 'done').length,
  tasksTotal: job.did.length,
})
