import { listCustomerJobHistory } from '@latchkey/contract'
import { useState } from 'react'
import { DownloadEdits } from '../../../kinds/jobs/history/download-edits.tsx'
import { jobFieldWords } from '../../../kinds/jobs/page/job-values.ts'
import { Button } from '../../../ui/button.tsx'
import { EditLine } from '../../../ui/edit-line.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import { ownValueWords } from './own-values.ts'
import type { HistoryLine, useJobHistory } from './use-job-history.ts'
import type { OwnJob } from './use-own-job.ts'
import { whoChanged } from './who-changed.ts'
import { words } from './words.ts'

const { history: say } = words
/** So many of the last ones; the rest on demand. */
const shownAtFirst = 20

interface HistorySectionProps {
  job: OwnJob
  shop: string
  history: ReturnType<typeof useJobHistory>
}

/** What changed in it, field by field: from what to what, by whom, when and why. */
export function HistorySection({ job, shop, history: { query, lines } }: HistorySectionProps) {
  const [isWhole, setWhole] = useState(false)
  const hidden = isWhole ? 0 : Math.max(0, lines.length - shownAtFirst)
  return (
    <section aria-labelledby="history" className="border-t border-line pt-6">
      <h2 id="history" className="text-heading font-semibold">
        {say.title}
      </h2>
      <div className="mt-1 mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="text-quiet">{say.lead}</p>
        <div className="print:hidden">
          <DownloadEdits from={listCustomerJobHistory} id={job.id} reference={job.reference ?? ''} />
        </div>
      </div>
      <QueryState query={query} failed={say.failed} skeleton={<SkeletonRows faces={false} />}>
        {() =>
          lines.length === 0 ? (
            <p className="text-quiet">{say.empty}</p>
          ) : (
            <>
              {hidden > 0 && (
                <Button size="small" className="mb-4" onClick={() => setWhole(true)}>
                  {say.earlier(hidden)}
                </Button>
              )}
              <ol aria-label={say.title} className="flex flex-col gap-5">
                {lines.slice(hidden).map((line, index) => (
                  <EditLine
                    key={hidden + index}
                    edit={asEdit(line, hidden + index, shop)}
                    label={<span className="font-medium">{jobFieldWords(line.field_name)}</span>}
                    before={ownValueWords(line.field_name, line.old_value)}
                    after={ownValueWords(line.field_name, line.new_value)}
                  />
                ))}
              </ol>
            </>
          )
        }
      </QueryState>
    </section>
  )
}

/** Lines only come at the end: a line's place in the whole is its name. */
const asEdit = (line: HistoryLine, place: number, shop: string) => ({
  id: String(place),
  reason: line.change_reason,
  actor: { kind: 'account' as const, name: whoChanged(line, shop) },
  share_id: null,
  created_at: line.created_at,
})
