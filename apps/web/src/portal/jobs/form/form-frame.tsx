import type { getCustomerForm, ReplyOf } from '@latchkey/contract'
import { type FormEvent, useState } from 'react'
import type { AskedFields } from '../../../kinds/jobs/fields/use-asked-fields.ts'
import { Button } from '../../../ui/button.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { PageTitle } from '../../frame/page-title.tsx'
import { DiscardDraft } from './discard-draft.tsx'
import type { DraftKeeper } from './draft-keeper.ts'
import type { DraftState } from './draft-state.ts'
import type { DraftJob } from './draft-texts.ts'
import { FilesStep } from './files-step.tsx'
import { lacksOf } from './lacks-of.ts'
import { NewsLine } from './news-line.tsx'
import { Progress } from './progress.tsx'
import { ReviewStep } from './review-step.tsx'
import { SavedLine } from './saved-line.tsx'
import { StepFields } from './step-fields.tsx'
import { useStepFocus } from './use-step-focus.ts'
import type { useSteps } from './use-steps.ts'
import { words } from './words.ts'

export interface OpenDraft {
  keeper: DraftKeeper
  state: DraftState
  /** As the server has it; null until it does. */
  job: DraftJob | null
}

interface FormFrameProps {
  draft: OpenDraft
  form: ReplyOf<typeof getCustomerForm>
  asked: AskedFields
  steps: ReturnType<typeof useSteps>
  /** It has an address of its own now. */
  onMade: (id: string) => void
  onSubmitted: (job: DraftJob) => void
}

/** What stands around each question group: the title and whether it is saved, how far one is, and the ways on and back. */
export function FormFrame({ draft, form, asked, steps, onMade, onSubmitted }: FormFrameProps) {
  const { keeper, state } = draft
  const { step, before, next, pathTo } = steps
  const [busy, setBusy] = useState(false)
  // Once somebody looked it over, each field says what it lacks.
  const [isLookedOver, setLookedOver] = useState(false)
  if (step === 'review' && !isLookedOver) setLookedOver(true)
  const heading = useStepFocus(step)
  const lacks = lacksOf(asked, state)

  const go = async (event: FormEvent) => {
    event.preventDefault()
    if (next === undefined) return
    if (state.id !== null) return steps.push(pathTo(next))
    setBusy(true)
    await keeper.begin()
    setBusy(false)
    const { id } = keeper.get()
    if (id !== null) onMade(id)
    steps.push(pathTo(next, id))
  }
  const title = (step !== 'what' && state.texts.title.trim()) || words.title
  return (
    <div className="max-w-160">
      <PageTitle title={title} status={<SavedLine state={state} asked={asked} />} />
      <NewsLine state={state} onRead={keeper.heardOf} />
      <Progress steps={steps} lacks={isLookedOver ? lacks : []} />
      <form noValidate onSubmit={go} className="flex flex-col gap-6" aria-labelledby="step">
        <div>
          <h2 id="step" ref={heading} tabIndex={-1} className="font-serif text-headline outline-none">
            {words.steps.titles[step]}
          </h2>
          <p className="mt-1 text-quiet">{words.steps.leads[step](form.shop.name)}</p>
        </div>
        {step === 'files' && <FilesStep job={draft.job} />}
        {step === 'review' && (
          <ReviewStep draft={draft} form={form} asked={asked} steps={steps} lacks={lacks} onSubmitted={onSubmitted} />
        )}
        <StepFields step={step} draft={draft} asked={asked} lacks={isLookedOver ? lacks : []} />
        {next && (
          <div className="flex gap-3 border-t border-line pt-5 max-sm:*:flex-1">
            {before && <LinkButton to={pathTo(before)}>{words.steps.back}</LinkButton>}
            <Button type="submit" variant="primary" busy={busy}>
              {next === 'review' ? words.steps.review : words.steps.next}
            </Button>
          </div>
        )}
      </form>
      {draft.job && <DiscardDraft keeper={keeper} job={draft.job} />}
    </div>
  )
}
