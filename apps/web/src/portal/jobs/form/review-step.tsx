import type { getCustomerForm, ReplyOf } from '@latchkey/contract'
import type { AskedFields } from '../../../kinds/jobs/fields/use-asked-fields.ts'
import { words as jobs } from '../../../kinds/jobs/words.ts'
import { isUnsaved, useUploadsTo } from '../../../sharing/files/use-uploads.ts'
import { Button } from '../../../ui/button.tsx'
import { FormProblem } from '../../../ui/form-problem.tsx'
import { Link, LinkButton } from '../../../ui/link.tsx'
import type { DraftJob } from './draft-texts.ts'
import type { OpenDraft } from './form-frame.tsx'
import type { Lack } from './lacks-of.ts'
import { ReviewGroup } from './review-group.tsx'
import { stepOf } from './steps.ts'
import type { useSteps } from './use-steps.ts'
import { useSubmit } from './use-submit.ts'
import { words } from './words.ts'

const { review: say } = words

interface ReviewStepProps {
  draft: OpenDraft
  form: ReplyOf<typeof getCustomerForm>
  asked: AskedFields
  steps: ReturnType<typeof useSteps>
  lacks: readonly Lack[]
  onSubmitted: (job: DraftJob) => void
}

/** Everything, each group with a way back; what is missing is named and leads there. */
export function ReviewStep({ draft, form, asked, steps, lacks, onSubmitted }: ReviewStepProps) {
  const { before, all, pathTo } = steps
  const files = useUploadsTo(draft.state.id ?? '').filter(isUnsaved).length
  const { submit, busy, problem } = useSubmit(draft, asked, steps, onSubmitted)
  const maySubmit = form.may_submit
  return (
    <>
      {(lacks.length > 0 || files > 0) && (
        <section aria-labelledby="lacks" className="rounded-panel border border-amber/50 p-4">
          <h3 id="lacks" className="font-semibold">
            {say.lack}
          </h3>
          <ul className="mt-2 flex flex-col gap-1.5">
            {lacks.map(({ field, message }) => (
              <li key={field}>
                <Link to={`${pathTo(stepOf(field))}#${field}`}>{jobs.fields[field]}</Link>
                <span className="text-quiet">{`: ${message}`}</span>
              </li>
            ))}
            {files > 0 && (
              <li>
                {say.waiting(files)} <Link to={pathTo('files')}>{say.toFiles}</Link>
              </li>
            )}
          </ul>
        </section>
      )}
      {all
        .filter((step) => step !== 'review')
        .map((step) => (
          <ReviewGroup key={step} step={step} draft={draft} asked={asked} to={pathTo(step)} />
        ))}
      {maySubmit ? (
        <p className="text-quiet">{say.sure(form.shop.name)}</p>
      ) : (
        <FormProblem>{words.closed.draft(form.shop.name)}</FormProblem>
      )}
      <FormProblem>{problem}</FormProblem>
      <div className="flex gap-3 border-t border-line pt-5 max-sm:*:flex-1">
        {before && <LinkButton to={pathTo(before)}>{words.steps.back}</LinkButton>}
        {maySubmit && (
          <Button variant="primary" busy={busy} onClick={() => submit(files > 0)}>
            {say.send}
          </Button>
        )}
      </div>
    </>
  )
}
