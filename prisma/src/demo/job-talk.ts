import type { Prisma } from '../../generated/client.ts'
import { numbered } from '../new-id.ts'
import { did, type Noted } from './audit.ts'
import type { Doer } from './job-story.ts'
import type { Written } from './jobs.ts'
import type { Shop } from './people.ts'
import { hoursAfter } from './time.ts'

/** What customers and the shop wrote to each other, and what the shop noted for itself. */
export async function insertDemoTalk(db: Prisma.TransactionClient, shop: Shop, jobs: Written[]): Promise<Noted[]> {
  const messages = inOrder(jobs, ({ messages = [] }) => messages)
  const notes = inOrder(jobs, ({ notes = [] }) => notes)
  const rowOf = ({ id, jobId, author, body, createdAt }: (typeof messages | typeof notes)[number]) => {
    return { id, jobId, authorId: author.id, authorName: author.name, body, createdAt }
  }
  const sideOf = (by: string) => (by === 'customer' ? 'customer' : 'shop')
  await db.jobMessage.createMany({ data: messages.map((one) => ({ ...rowOf(one), side: sideOf(one.by) })) })
  await db.jobNote.createMany({ data: notes.map(rowOf) })
  const aboutOf = (resourceId: string) => ({ workspaceId: shop.workspaceId, resourceId })
  return [
    ...messages.map(({ id: message_id, by, author, createdAt, jobId }) =>
      did(author, 'message.sent', { message_id, side: sideOf(by) }, createdAt, aboutOf(jobId)),
    ),
    ...notes.map(({ id: note_id, author, createdAt, jobId }) =>
      did(author, 'job.note_added', { note_id }, createdAt, aboutOf(jobId)),
    ),
  ]
}

const inOrder = <T extends { by: Doer; body: string; after: number }>(jobs: Written[], saidIn: (job: Written) => T[]) =>
  numbered(
    jobs
      .flatMap((job) =>
        saidIn(job).map((said) => {
          const createdAt = hoursAfter(job.createdAt, said.after)
          return { ...said, author: job.cast[said.by], jobId: job.id, createdAt }
        }),
      )
      .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime()),
  )
