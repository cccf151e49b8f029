import { type IntakeField, intakeFields } from '@latchkey/contract'
import { useId, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { Button } from '../../../ui/button.tsx'
import { ConflictProblem } from '../../../ui/conflict-problem.tsx'
import { Field } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { CustomerField } from '../fields/customer-field.tsx'
import { customerWords } from '../fields/customer-name.ts'
import { type IntakeForm, IntakeInput } from '../fields/intake-input.tsx'
import { askedFieldsOf, useAskedFields } from '../fields/use-asked-fields.ts'
import { MergeView } from '../merge/merge-view.tsx'
import { words as shared } from '../words.ts'
import { jobValueWords } from './job-values.ts'
import { useDetailsForm } from './use-details-form.ts'
import type { JobPageData } from './use-job-change.ts'
import { words } from './words.ts'

const { details: say } = words
const wide: readonly IntakeField[] = ['title', 'description', 'site_address', 'special_instructions']
/** Whoever was invited does not know what the shop asks for. */
const everything = askedFieldsOf({ form_fields: {}, job_types: [] })

interface DetailsFormProps {
  job: JobPageData
  isOurs: boolean
  onClose: () => void
}

export function DetailsForm({ job, isOurs, onClose }: DetailsFormProps) {
  const formId = useId()
  const [adding, setAdding] = useState(false)
  const { form, discard, merge, ...details } = useDetailsForm(job, onClose)
  const asked = useAskedFields() ?? everything
  const fields = intakeFields.filter((field) => asked.fields.includes(field) || jobValueWords(field, job[field]))
  const intake: IntakeForm = {
    register: (name, options) => form.register(name, options),
    errorOf: (name) => form.errorOf(name),
  }
  const customerId = useWatch({ control: form.control, name: 'customer_id' })
  const customerOf = (id: unknown) => details.customers.find((customer) => customer.id === id) ?? null
  return (
    <>
      {merge && (
        <MergeView
          key={merge.clash.theirs.version}
          {...merge}
          valueWords={(field, value) => {
            if (field !== 'customer_id') return jobValueWords(field, value)
            const customer = customerOf(value)
            return customer ? customerWords(customer) : ''
          }}
        />
      )}
      <div hidden={merge !== null} className="flex max-w-160 flex-col gap-5 [&[hidden]]:hidden">
        <form id={formId} ref={focusFirst} noValidate onSubmit={form.submit} className="grid gap-5 sm:grid-cols-2">
          {fields.map((field) => (
            <IntakeInput
              key={field}
              field={field}
              form={intake}
              asked={asked}
              presentType={job.job_type}
              {...(wide.includes(field) ? { className: 'sm:col-span-2' } : {})}
            />
          ))}
        </form>
        {isOurs && (
          <CustomerField
            value={customerOf(customerId)}
            onChange={(customer) => {
              details.know(customer)
              form.setValue('customer_id', customer?.id ?? null, { shouldDirty: true })
            }}
            error={form.errorOf('customer_id')}
            adding={adding}
            onAdding={setAdding}
          />
        )}
        <Field label={say.reason} hint={say.reasonHint} optional>
          <TextInput
            form={formId}
            autoComplete="off"
            maxLength={2000}
            value={details.reason}
            onChange={(event) => details.setReason(event.target.value)}
          />
        </Field>
        <ConflictProblem problem={form.problem} onLoad={form.loadPresent} />
        {!adding && (
          <div className="flex flex-wrap gap-2">
            <Button type="submit" form={formId} variant="primary" busy={form.busy}>
              {shared.save}
            </Button>
            <Button onClick={discard} disabled={form.busy}>
              {shared.discard}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}

const focusFirst = (form: HTMLFormElement | null) => form?.querySelector<HTMLElement>('input')?.focus()
