import type { AskedFields } from '../../../kinds/jobs/fields/use-asked-fields.ts'
import { jobValueWords } from '../../../kinds/jobs/page/job-values.ts'
import { words as jobs } from '../../../kinds/jobs/words.ts'
import { Link } from '../../../ui/link.tsx'
import { type DraftJob, readText } from './draft-texts.ts'
import type { OpenDraft } from './form-frame.tsx'
import { fieldList } from './saved-line.tsx'
import { fieldsOf, type Step } from './steps.ts'
import { words } from './words.ts'

const { review: say } = words

interface ReviewGroupProps {
  step: Step
  draft: OpenDraft
  asked: AskedFields
  /** Back to it. */
  to: string
}

const ReviewFiles = ({ files }: { files: DraftJob['files'] }) =>
  files.length === 0 ? (
    <p className="text-quiet">{say.nothing}</p>
  ) : (
    <ul className="flex flex-col gap-2">
      {files.map(({ id, name, thumb_url, state }) => (
        <li key={id} className="flex items-center gap-3">
          {thumb_url && state === 'ready' && (
            <img src={thumb_url} alt="" loading="lazy" className="size-10 rounded-small bg-sunk object-cover" />
          )}
          <span className="min-w-0 truncate">{name}</span>
        </li>
      ))}
    </ul>
  )

/** One group as it will be read, and the way back to it. */
export function ReviewGroup({ step, draft: { state, job }, asked, to }: ReviewGroupProps) {
  const title = words.steps.titles[step]
  const fields = fieldsOf(step, asked, state.texts)
  const filled = fields.filter((field) => state.texts[field].trim() !== '')
  const open = fields.filter((field) => !filled.includes(field))
  return (
    <section aria-label={title} className="border-t border-line pt-4">
      <div className="mb-2 flex min-h-9 items-center justify-between gap-4">
        <h3 className="text-heading font-semibold">{title}</h3>
        <Link to={to} aria-label={say.changeOf(title)} className="inline-flex min-h-9 items-center">
          {say.change}
        </Link>
      </div>
      <dl className="flex flex-col gap-3 empty:hidden">
        {filled.map((field) => {
          const { value, message } = readText(field, state.texts[field])
          return (
            <div key={field} className="min-w-0">
              <dt className="text-table text-quiet">{jobs.fields[field]}</dt>
              <dd className="mt-0.5 whitespace-pre-line wrap-anywhere">
                {message === null ? jobValueWords(field, value) : state.texts[field]}
                {message !== null && <span className="block text-table text-red">{message}</span>}
              </dd>
            </div>
          )
        })}
      </dl>
      {step === 'files' && <ReviewFiles files={job?.files ?? []} />}
      {open.length > 0 && <p className="mt-3 text-table text-quiet">{say.open(fieldList(open))}</p>}
    </section>
  )
}
