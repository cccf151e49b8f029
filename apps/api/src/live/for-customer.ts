import type { AuditAction, AuditData } from '@latchkey/contract'

type Moved = 'job.submitted' | 'job.approved' | 'job.rejected' | 'job.returned' | 'job.status_changed'
type Shown = { [A in AuditAction]?: (data: AuditData[A]) => Record<string, unknown> | null }

const moved = ({ from, to, reason }: AuditData[Moved]) => ({ from, to, reason })

/** What a customer hears of a job of theirs, field by field: what their own calls show. null: they do not hear of it. */
const shown: Shown = {
  'job.drafted': () => ({}),
  'job.submitted': moved,
  'job.approved': moved,
  'job.rejected': moved,
  'job.returned': moved,
  'job.status_changed': moved,
  // For whom it is, is the shop's own affair.
  'job.edited': ({ fields, reason }) => {
    const theirs = fields.filter((field) => field !== 'customer_id')
    return theirs.length > 0 ? { fields: theirs, reason } : null
  },
  'job.rated': ({ score }) => ({ score }),
  'job.deleted': () => ({}),
  'job.task_added': ({ task_id }) => ({ task_id }),
  'job.task_changed': ({ task_id }) => ({ task_id }),
  'job.task_removed': ({ task_id }) => ({ task_id }),
  'message.sent': ({ message_id, side }) => ({ message_id, side }),
  'file.added': ({ file_id, share_id }) => (share_id === null ? { file_id } : null),
  'file.removed': () => ({}),
}

export function forCustomer(action: AuditAction, data: Record<string, unknown>) {
  const show = shown[action] as ((data: unknown) => Record<string, unknown> | null) | undefined
  return show?.(data) ?? null
}
