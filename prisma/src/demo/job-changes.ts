import { Prisma } from '../../generated/client.ts'
import { numbered } from '../new-id.ts'
import type { Cast, EditedField, JobStory } from './job-story.ts'
import type { Written } from './jobs.ts'
import type { Person, Shop } from './people.ts'
import { dayIn, hoursAfter } from './time.ts'

type Value = string | number | null
type Change = { field: string; before: Value; after: Value; reason: string | null; by: Person; at: Date }

/** What the shop takes down it has approved; what a customer writes begins as a draft. */
export const startOf = ({ source }: JobStory) => (source === 'portal' ? 'draft' : 'approved')

/** What became of it, step by step. Each step is a version of its own. */
export function changesOf(cast: Cast, { moves, edits = [], ...story }: JobStory, createdAt: Date): Change[] {
  const now: Record<EditedField, Value> = {
    quantity: story.quantity ?? null,
    material: story.material ?? null,
    dimensions: story.dimensions ?? null,
    requested_date: story.wanted === undefined ? null : dayIn(story.wanted),
  }
  const moved = moves.map(({ to, after, by = 'staff', reason = null }, i): Change => {
    const before = moves[i - 1]?.to ?? startOf({ moves, ...story })
    return { field: 'status', before, after: to, reason, by: cast[by], at: hoursAfter(createdAt, after) }
  })
  const edited = edits.map(({ field, before, after, by = 'staff', reason = null }): Change => {
    return { field, before, after: now[field], reason, by: cast[by], at: hoursAfter(createdAt, after) }
  })
  return [...moved, ...edited].sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** The history of each, from what to what and why. */
export async function insertDemoEdits(db: Prisma.TransactionClient, { workspaceId }: Shop, jobs: Written[]) {
  const edits = jobs.flatMap(({ id: subjectId, changes }) =>
    changes.map((change, i) => ({ subjectId, baseVersion: i + 1, ...change })),
  )
  const inOrder = edits.sort((a, b) => a.at.getTime() - b.at.getTime())
  await db.edit.createMany({
    data: numbered(inOrder).map(({ by, at, before, after, ...edit }) => ({
      ...edit,
      workspaceId,
      subjectKind: 'job',
      before: before ?? Prisma.DbNull,
      after: after ?? Prisma.DbNull,
      actorKind: by.customerId ? 'customer' : 'account',
      actorId: by.customerId ?? by.id,
      actorName: by.name,
      createdAt: at,
    })),
  })
}
