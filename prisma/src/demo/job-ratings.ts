import type { Prisma } from '../../generated/client.ts'
import { did, type Noted } from './audit.ts'
import type { Written } from './jobs.ts'
import type { Shop } from './people.ts'
import { hoursAfter } from './time.ts'

/** What customers said of what was completed. */
export async function insertDemoRatings(
  db: Prisma.TransactionClient,
  { workspaceId }: Shop,
  jobs: Written[],
): Promise<Noted[]> {
  const rated = jobs.flatMap(({ id: jobId, cast, createdAt, rating }) =>
    rating ? [{ jobId, by: cast.customer, ...rating, at: hoursAfter(createdAt, rating.after) }] : [],
  )
  await db.jobRating.createMany({
    data: rated.map(({ jobId, score, comment, at }) => ({ jobId, score, comment, createdAt: at, updatedAt: at })),
  })
  return rated.map(({ jobId: resourceId, by, score, at }) =>
    did(by, 'job.rated', { score }, at, { workspaceId, resourceId }),
  )
}
