import { FromTo } from '../../../ui/from-to.tsx'
import { jobFieldWords, jobValueWords } from '../page/job-values.ts'
import type { Difference } from './changes-between.ts'
import { words } from './words.ts'

/** Field by field: what it was, what it is, and why. */
export const Differences = ({ changes }: { changes: readonly Difference[] }) => (
  <dl className="flex flex-col gap-3">
    {changes.map(({ field, before, after, reason }) => (
      <div key={field}>
        <dt className="font-medium">{jobFieldWords(field)}</dt>
        <dd className="mt-0.5 whitespace-pre-line">
          <FromTo before={jobValueWords(field, before)} after={jobValueWords(field, after)} />
          {reason && <p className="mt-0.5 wrap-anywhere">{words.since.reason(reason)}</p>}
        </dd>
      </div>
    ))}
  </dl>
)
