import { numbered } from '../new-id.ts'
import type { JobStory } from './job-story.ts'
import { hoursAfter } from './time.ts'

/** Its tasks in their order; what was begun was begun one after the other, while it was worked on. */
export function tasksOf({ tasks, moves }: JobStory, createdAt: Date) {
  const begun = tasks.filter(([, status]) => status !== undefined).length
  const from = hoursAfter(createdAt, moves.find(({ to }) => to === 'in_progress')?.after ?? 0)
  const isWorkedOn = moves.at(-1)?.to === 'in_progress'
  const until = isWorkedOn ? new Date() : hoursAfter(createdAt, moves.at(-1)?.after ?? 0)
  const step = (until.getTime() - from.getTime()) / (begun + 1) / 3_600_000
  return numbered(tasks.map((task) => ({ task }))).map(
    ({ id, task: [title, status = 'pending', result = null] }, i) => ({
      id,
      position: i + 1,
      title,
      status,
      result,
      createdAt,
      updatedAt: status === 'pending' ? createdAt : hoursAfter(from, Math.min(i + 1, begun) * step),
    }),
  )
}
