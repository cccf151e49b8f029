import { type IntakeField, intakeFields } from '@latchkey/contract'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { fieldOf } from '../../../lib/live/fresh.ts'
import { Button } from '../../../ui/button.tsx'
import { customerWords } from '../fields/customer-name.ts'
import { words as shared } from '../words.ts'
import { Detail } from './detail.tsx'
import { DetailsForm } from './details-form.tsx'
import { jobValueWords } from './job-values.ts'
import type { JobPageData } from './use-job-change.ts'
import { words } from './words.ts'

const { details: say } = words

interface DetailsSectionProps {
  job: JobPageData
  mayEdit: boolean
  isOurs: boolean
}

/** What stands above it already. */
const elsewhere: readonly IntakeField[] = ['title', 'priority']
const shown = intakeFields.filter((field) => !elsewhere.includes(field))
const long: readonly IntakeField[] = ['description', 'site_address', 'special_instructions']

/** Read as text; the same place becomes a form. */
export function DetailsSection({ job, mayEdit, isOurs }: DetailsSectionProps) {
  // Null until the form stood there once: from then on the focus comes back to its button.
  const [editing, setEditing] = useState<boolean | null>(null)
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
            onClick={() => setEditing(true)}
          >
            {say.edit}
          </Button>
        )}
      </div>
      {editing && mayEdit ? (
        <DetailsForm job={job} isOurs={isOurs} onClose={() => setEditing(false)} />
      ) : (
        <Details job={job} isOurs={isOurs} />
      )}
    </section>
  )
}

function Details({ job, isOurs }: Pick<DetailsSectionProps, 'job' | 'isOurs'>) {
  const filled = shown.filter((field) => jobValueWords(field, job[field]))
  const empty = shown.filter((field) => !filled.includes(field)).map((field) => shared.fields[field])
  return (
    <>
      <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {isOurs && job.customer && (
          <Detail of={fieldOf(job.id, 'customer_id')} name={shared.customer} text={customerWords(job.customer)} />
        )}
        {filled.map((field) => (
          <Detail
            key={field}
            of={fieldOf(job.id, field)}
            name={shared.fields[field]}
            text={jobValueWords(field, job[field])}
            wide={long.includes(field)}
          />
        ))}
      </dl>
      {empty.length > 0 && <p className="mt-4 text-table text-quiet">{say.empty(empty.join(', '))}</p>}
    </>
  )
}
