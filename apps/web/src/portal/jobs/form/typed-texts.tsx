import { type IntakeField, intakeFields } from '@latchkey/contract'
import { words as jobs } from '../../../kinds/jobs/words.ts'
import type { Texts } from './draft-texts.ts'

/** What was typed, to be read and copied, where the form itself can take it no more. */
export const TypedTexts = ({ texts, fields = intakeFields }: { texts: Texts; fields?: readonly string[] }) => (
  <dl className="flex flex-col gap-3">
    {intakeFields
      .filter((field: IntakeField) => fields.includes(field) && texts[field] !== '')
      .map((field) => (
        <div key={field} className="min-w-0">
          <dt className="text-table text-quiet">{jobs.fields[field]}</dt>
          <dd className="mt-0.5 whitespace-pre-line wrap-anywhere">{texts[field]}</dd>
        </div>
      ))}
  </dl>
)
