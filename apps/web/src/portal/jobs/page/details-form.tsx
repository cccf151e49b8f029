import type { getCustomerForm, IntakeField, ReplyOf } from '@latchkey/contract'
import { type FormEvent, useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { type IntakeForm, IntakeInput } from '../../../kinds/jobs/fields/intake-input.tsx'
import { MergeView } from '../../../kinds/jobs/merge/merge-view.tsx'
import { Field } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { askedOf } from '../form/asked-of.ts'
import { isAskedNow } from '../form/steps.ts'
import { FormActions } from './form-actions.tsx'
import { LockedInput } from './locked-input.tsx'
import { LockedNote } from './locked-note.tsx'
import { ownValueWords } from './own-values.ts'
import { useOwnDetailsForm } from './use-own-details-form.ts'
import type { OwnJob } from './use-own-job.ts'
import { words } from './words.ts'

const { details: say } = words
const wide: readonly IntakeField[] = ['title', 'description', 'site_address', 'special_instructions']

interface DetailsFormProps {
  job: OwnJob
  form: ReplyOf<typeof getCustomerForm>
  onClose: () => void
}

/** What was handed in, to be put right: what the shop locked stands there too, and cannot be touched. */
export function DetailsForm({ job, form: asks, onClose }: DetailsFormProps) {
  const { form, submit, discard, merge, reason, setReason } = useOwnDetailsForm(job, onClose)
  const typed = useWatch({ control: form.control })
  const place = useRef<HTMLFormElement>(null)
  const asked = askedOf(asks)
  // One that was there stays, also while it is emptied.
  const delivery = {
    site_address: job.site_address || typed.site_address || '',
    delivery_method: typed.delivery_method ?? '',
  }
  const fields = asked.fields.filter((field) => isAskedNow(field, asked, delivery))
  const intake: IntakeForm = {
    register: (name, options) => form.register(name, options),
    errorOf: (name) => form.errorOf(name),
  }
  const isBack = job.next_steps.includes('submit')
  const send = (event: FormEvent) => {
    event.preventDefault()
    void submit(isBack)
  }
  return (
    <>
      {merge && <MergeView key={merge.clash.theirs.version} {...merge} valueWords={ownValueWords} />}
      <form
        ref={place}
        noValidate
        onSubmit={send}
        hidden={merge !== null}
        className="flex flex-col gap-5 [&[hidden]]:hidden"
      >
        <LockedNote job={job} shop={asks.shop.name} />
        <div ref={focusFirst} className="grid gap-5 sm:grid-cols-2">
          {fields.map((field) =>
            job.locked_fields.includes(field) ? (
              <LockedInput
                key={field}
                field={field}
                value={job[field]}
                typed={typed[field]}
                onLeave={() => form.setValue(field, job[field], { shouldDirty: true })}
                isWide={wide.includes(field)}
              />
            ) : (
              <IntakeInput
                key={field}
                field={field}
                form={intake}
                asked={asked}
                presentType={job.job_type}
                {...(wide.includes(field) ? { className: 'sm:col-span-2' } : {})}
              />
            ),
          )}
        </div>
        <Field label={say.reason} hint={say.reasonHint} optional>
          <TextInput
            autoComplete="off"
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <FormActions
          job={job}
          busy={form.busy}
          problem={form.problem}
          onLoad={form.loadPresent}
          onSaveOnly={isBack ? () => void submit(false) : undefined}
          onDiscard={discard}
        />
      </form>
    </>
  )
}

const focusFirst = (fields: HTMLElement | null) => fields?.querySelector<HTMLElement>('input')?.focus()
