import type { IntakeField } from '@latchkey/contract'
import { type IntakeForm, IntakeInput } from '../../../kinds/jobs/fields/intake-input.tsx'
import type { AskedFields } from '../../../kinds/jobs/fields/use-asked-fields.ts'
import type { OpenDraft } from './form-frame.tsx'
import { type Lack, lacksOf } from './lacks-of.ts'
import { fieldsOf, type Step } from './steps.ts'
import { words } from './words.ts'

interface StepFieldsProps {
  step: Step
  draft: OpenDraft
  asked: AskedFields
  /** Said of fields that were not touched yet. */
  lacks: readonly Lack[]
}

/** What one step asks, each with its help and an example. */
export function StepFields({ step, draft: { keeper, state }, asked, lacks }: StepFieldsProps) {
  const fields = fieldsOf(step, asked, state.texts)
  if (fields.length === 0) return null
  const wrong = lacksOf({ ...asked, isRequired: () => false }, state).filter(({ field }) =>
    state.judged.includes(field),
  )
  const form: IntakeForm = {
    register: (field) => registered(field, { keeper, state }),
    errorOf: (name) => [...wrong, ...lacks].find(({ field }) => field === name)?.message,
  }
  return (
    <div className="flex flex-col gap-6">
      {fields.map((field) => (
        <IntakeInput
          key={field}
          withExample
          field={field}
          form={form}
          asked={asked}
          choose={words.choose}
          presentType={state.base.values.job_type ?? ''}
        />
      ))}
    </div>
  )
}

/** A field that shows what the draft holds, and tells it of every key. */
const registered = (field: IntakeField, { keeper, state }: Pick<OpenDraft, 'keeper' | 'state'>) => ({
  name: field,
  value: state.texts[field],
  ref: () => undefined,
  onChange: async ({ target }: { target: { value: string } }) => keeper.type(field, target.value),
  onBlur: async () => {
    if (keeper.isUnsaved()) await keeper.save()
    else keeper.judge(field)
  },
})
