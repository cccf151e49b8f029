import { changesBetween } from '../../platform/changes-between.ts'
import type { ResourceContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { type JobState, rowOf } from './select-jobs.ts'
import { writeEdits } from './write-edits.ts'
import { writeSearchText } from './write-search-text.ts'

/** What is named; the rest stays. */
export type Wanted = { [F in keyof JobState]?: JobState[F] | undefined }

type Of = { id: string; workspaceId: string; version: number }
type Change = { before: JobState; wanted: Wanted; reason: string | null }

/** The one way to change what is written on a job: each field that really differs, with its line in the history. */
export async function writeChanges(
  tx: Tx,
  ctx: Pick<ResourceContext, 'actor'>,
  { id, workspaceId, version }: Of,
  { before, wanted, reason }: Change,
) {
  const changes = Object.entries(changesBetween<Record<string, unknown>>(before, wanted))
  if (changes.length === 0) return
  await writeState(tx, id, { ...before, ...defined(wanted) })
  const edits = changes.map(([field, { from, to }]) => ({ jobId: id, version, field, before: from, after: to }))
  await writeEdits(tx, ctx, { workspaceId, reason, edits })
  const fields = changes.map(([field]) => field)
  await tx.record('job.edited', { fields, reason }, { workspaceId, resourceId: id })
}

/** As its rows have it, and as it is found. */
export async function writeState(tx: Tx, id: string, state: JobState) {
  await tx.db.job.update({ where: { id }, data: rowOf(state), select: { id: true } })
  await tx.db.resource.update({
    where: { id },
    data: { title: state.title, version: { increment: 1 }, updatedAt: new Date() },
    select: { id: true },
  })
  await writeSearchText(tx, [id])
}

export const defined = (wanted: Wanted) =>
  Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as Partial<JobState>
