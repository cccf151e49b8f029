import { type getCustomerForm, type IntakeField, intakeFields, type ReplyOf } from '@latchkey/contract'
import { Lock, Pencil } from 'lucide-react'
import { Detail } from '../../../kinds/jobs/page/detail.tsx'
import { words as jobs } from '../../../kinds/jobs/words.ts'
import { fieldOf } from '../../../lib/live/fresh.ts'
import { Button } from '../../../ui/button.tsx'
import { DetailsForm } from './details-form.tsx'
import { LockedNote } from './locked-note.tsx'
import { ownValueWords } from './own-values.ts'
import type { OwnJob } from './use-own-job.ts'
import { words } from './words.ts'

const { details: say } = words
/** As wide as the page: one before the short ones and two after them, so that no gaps stand between. */
const long: readonly IntakeField[] = ['description', 'site_address', 'special_instructions']
const short = intakeFields.filter((field) => field !== 'title' && !long.includes(field))
const shown: readonly IntakeField[] = ['description', ...short, 'site_address', 'special_instructions']

interface DetailsSectionProps {
  job: OwnJob
  form: ReplyOf<typeof getCustomerForm>
  editing: boolean | null
  onEditing: (editing: boolean) => void
}

/** Read as text; the same place becomes a form. */
export function DetailsSection({ job, form, editing, onEditing }: DetailsSectionProps) {
  const mayEdit = job.next_steps.includes('edit')
  return (
    <section aria-labelledby="details" className="border-t border-line pt-6">
      <div className="mb-2 flex min-h-9 items-center justify-between gap-4">
        <h2 id="details" className="text-heading font-semibold">
          {say.title}
        </h2>
        {mayEdit && !editing && (
          <Button
            autoFocus={editing === false}
            variant="quiet"
            size="small"
            icon={<Pencil size={16} />}
            className="-mr-2.5 print:hidden"
            onClick={() => onEditing(true)}
          >
            {say.edit}
          </Button>
        )}
      </div>
      {mayEdit && editing ? (
        <DetailsForm job={job} form={form} onClose={() => onEditing(false)} />
      ) : (
        <Details job={job} form={form} />
      )}
    </section>
  )
}

function Details({ job, form }: Pick<DetailsSectionProps, 'job' | 'form'>) {
  const asked = form.fields.filter(({ rule }) => rule !== 'hidden').map(({ field }) => field)
  const filled = shown.filter((field) => ownValueWords(field, job[field]))
  const empty = shown.filter((field) => asked.includes(field) && !filled.includes(field))
  // Where all are, it is enough to say so once.
  const isLocked = (field: IntakeField) => job.turn !== null && job.locked_fields.includes(field)
  return (
    <>
      <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {filled.map((field) => (
          <Detail
            key={field}
            of={fieldOf(job.id, field)}
            name={isLocked(field) ? <LockedName field={field} /> : jobs.fields[field]}
            text={ownValueWords(field, job[field])}
            wide={long.includes(field)}
          />
        ))}
      </dl>
      {empty.length > 0 && (
        <p className="mt-4 text-table text-quiet">{say.empty(empty.map((field) => jobs.fields[field]).join(', '))}</p>
      )}
      <LockedNote job={job} shop={form.shop.name} className="mt-4" />
    </>
  )
}

const LockedName = ({ field }: { field: IntakeField }) => (
  <span className="inline-flex items-center gap-1">
    {jobs.fields[field]}
    <Lock size={12} aria-hidden="true" />
    <span className="sr-only">({say.lock})</span>
  </span>
)
