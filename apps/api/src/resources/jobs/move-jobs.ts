import {
  type AuditAction,
  type Capability,
  canBecome,
  isVerdict,
  type JobStatus,
  needsReason,
} from '@latchkey/contract'
import { AppError, invalid } from '../../platform/app-error.ts'
import type { PersonContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { mailCustomers } from './mail-customers.ts'
import { writeEdits } from './write-edits.ts'

export type Move = { status: JobStatus; reason: string | null }

/** Before anything is looked at: who may say this, and whether they said why. */
export function requireMayMove(capabilities: readonly Capability[], { status, reason }: Move) {
  if (!capabilities.includes('edit')) throw new AppError('forbidden')
  if (isVerdict(status) && !capabilities.includes('review')) throw new AppError('forbidden')
  if (needsReason(status) && reason === null) throw invalid('reason', 'Say why')
}

type Standing = { id: string; version: number; reference: string | null; status: JobStatus }

/**
 * The one way from status to status, all of these or none. Whoever calls holds their resources' locks, so that of two at once
 * the second one meets what the first one made of it.
 */
export async function moveJobs(tx: Tx, ctx: PersonContext, workspaceId: string, ids: string[], move: Move) {
  const { status, reason } = move
  const jobs = await tx.db.$queryRaw<Standing[]>`
    select r.id, r.version, r.reference, q.status from resource r join job q on q.id = r.id where r.id = any(${ids}::uuid[])`
  requireCanBecome(jobs, status)
  const submittedAt = status === 'submitted' && { submittedAt: new Date() }
  await tx.db.job.updateMany({ where: { id: { in: ids } }, data: { status, ...submittedAt } })
  await tx.db.resource.updateMany({
    where: { id: { in: ids } },
    data: { version: { increment: 1 }, updatedAt: new Date() },
  })
  const edits = jobs.map((job) => ({
    jobId: job.id,
    version: job.version,
    field: 'status',
    before: job.status,
    after: status,
  }))
  await writeEdits(tx, ctx, { workspaceId, reason, edits })
  for (const job of jobs) {
    const data = { from: job.status, to: status, reason }
    await tx.record(actionOf(status), data, { workspaceId, resourceId: job.id })
  }
  await mailCustomers(tx, ctx, ids, reason)
}

/** What is said between customer and shop has names of its own. */
const ACTIONS = {
  submitted: 'job.submitted',
  approved: 'job.approved',
  rejected: 'job.rejected',
  returned: 'job.returned',
} as const satisfies Partial<Record<JobStatus, AuditAction>>

const actionOf = (status: JobStatus) =>
  status in ACTIONS ? ACTIONS[status as keyof typeof ACTIONS] : 'job.status_changed'

function requireCanBecome(jobs: Standing[], status: JobStatus) {
  const stuck = jobs.find((job) => !canBecome(job.status, status))
  if (!stuck) return
  const detail = `${stuck.reference ?? 'It'} is ${spoken(stuck.status)}: it cannot become ${spoken(status)} from there`
  throw new AppError('invalid_transition', { detail })
}

const spoken = (status: JobStatus) => status.replaceAll('_', ' ')
