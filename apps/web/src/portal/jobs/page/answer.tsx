import type { JobStatus } from '@latchkey/contract'
import { cx } from '../../../lib/cx.ts'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { lastStep } from './main-action.ts'
import type { HistoryLine } from './use-job-history.ts'
import type { OwnJob } from './use-own-job.ts'
import { whoChanged } from './who-changed.ts'
import { words } from './words.ts'

const { answers: say } = words

interface AnswerProps {
  job: OwnJob
  shop: string
  lines: readonly HistoryLine[]
}

const grounds: Partial<Record<JobStatus, string>> = {
  returned: 'border-amber/30 bg-amber-soft',
  rejected: 'border-red/30 bg-red-soft',
  cancelled: 'border-line bg-sunk',
}

/** Why it is as it is, in their own words: who said so, and when. */
export function Answer({ job: { status, status_reason }, shop, lines }: AnswerProps) {
  const step = lastStep(lines)
  const ground = grounds[status]
  if (!ground && !status_reason) return null
  const isMine = step?.changed_by === 'customer'
  return (
    <div className={cx('mt-5 rounded-panel border p-4', ground ?? 'border-line bg-surface')}>
      <h2 className="font-semibold">{headline(status, shop, isMine)}</h2>
      <p className={cx('mt-1.5 max-w-160 whitespace-pre-line wrap-anywhere', status_reason && 'text-phone')}>
        {status_reason ?? say.noReason}
      </p>
      {step && (
        <p className="mt-1.5 text-table">
          {!isMine && `${whoChanged(step, shop)} · `}
          <RelativeTime at={step.created_at} />
        </p>
      )}
    </div>
  )
}

function headline(status: JobStatus, shop: string, isMine: boolean): string {
  if (status === 'cancelled') return isMine ? say.cancelledByMe : say.cancelled(shop)
  if (status === 'returned' || status === 'rejected') return say[status](shop)
  return say.other(shop)
}
