import { type BodyOf, createJob, getJob, type IntakeField, listAudit, listJobs } from '@latchkey/contract'
import { useState } from 'react'
import { useCall } from '../../../lib/use-call.ts'
import { useContractForm } from '../../../lib/use-contract-form.ts'
import { useGoToMade } from '../../../lib/use-go-to-made.ts'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { optionsOf } from '../../../ui/options-of.ts'
import { Select } from '../../../ui/select.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import { CustomerField } from '../fields/customer-field.tsx'
import type { ChosenCustomer } from '../fields/customer-search.tsx'
import { IntakeInput } from '../fields/intake-input.tsx'
import { type AskedFields, useAskedFields } from '../fields/use-asked-fields.ts'
import { words as jobs } from '../words.ts'
import { MoreFields } from './more-fields.tsx'
import { words } from './words.ts'

interface NewJobDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Whose it is, where that is known: they are on the phone. */
  caller?: ChosenCustomer
}

/** What was typed stays when the dialog is closed by a slip; it goes when the job is taken down. */
export function NewJobDialog(props: NewJobDialogProps) {
  const asked = useAskedFields()
  return asked && <NewJobForm asked={asked} {...props} />
}

const first: readonly IntakeField[] = ['title', 'job_type', 'description']
const staffSources = ['counter', 'phone'] as const

type NewJob = BodyOf<typeof createJob>

/** Without what this shop hides: it would be refused. */
const blankJob = ({ fields, jobTypes }: AskedFields, source: (typeof staffSources)[number]): NewJob => {
  const blank: NewJob = { title: '', job_type: jobTypes[0], description: '', priority: 'normal' }
  const asked = Object.fromEntries(fields.map((field) => [field, blank[field] ?? null]))
  return { ...asked, title: '', source, customer_id: null }
}

function NewJobForm({ asked, open, onOpenChange, caller }: NewJobDialogProps & { asked: AskedFields }) {
  const [customer, setCustomer] = useState<ChosenCustomer | null>(caller ?? null)
  const [adding, setAdding] = useState(false)
  const goTo = useGoToMade(getJob, '/jobs')
  const create = useCall(createJob, { refresh: [listJobs, listAudit] })
  const form = useContractForm(createJob.body, {
    defaultValues: blankJob(asked, caller ? 'phone' : 'counter'),
    draft: caller ? `new job for ${caller.id}` : 'new job',
    send: async (body) => {
      const made = await create.mutateAsync({ body: { ...body, customer_id: customer?.id ?? null } })
      toast(words.fresh.done(made.reference))
      onOpenChange(false)
      form.reset()
      setCustomer(caller ?? null)
      await goTo(made)
    },
  })
  const isAsked = (field: IntakeField) => asked.fields.includes(field)
  return (
    <FormDialog
      title={words.fresh.open}
      description={words.fresh.lead}
      form={form}
      send={adding ? undefined : words.fresh.send}
      open={open}
      onOpenChange={onOpenChange}
      after={
        <CustomerField
          value={customer}
          onChange={setCustomer}
          error={form.errorOf('customer_id')}
          adding={adding}
          onAdding={setAdding}
        />
      }
    >
      <IntakeInput isBrief field="title" form={form} asked={asked} />
      <div className="grid gap-5 sm:grid-cols-2">
        {isAsked('job_type') && <IntakeInput isBrief field="job_type" form={form} asked={asked} />}
        <Field label={jobs.source} error={form.errorOf('source')}>
          <Select options={optionsOf(staffSources, jobs.sources)} {...form.register('source')} />
        </Field>
      </div>
      {isAsked('description') && <IntakeInput isBrief field="description" form={form} asked={asked} />}
      <MoreFields form={form} asked={asked} fields={asked.fields.filter((field) => !first.includes(field))} />
    </FormDialog>
  )
}
