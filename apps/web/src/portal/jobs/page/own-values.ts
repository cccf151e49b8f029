import { type BodyOf, type IntakeField, intakeFields, type updateCustomerJob } from '@latchkey/contract'
import { jobValueWords } from '../../../kinds/jobs/page/job-values.ts'
import type { Versioned } from '../../../lib/use-versioned-form.ts'
import { words } from '../words.ts'
import type { OwnJob } from './use-own-job.ts'

/** What the form of a customer's job holds. */
export type OwnValues = Omit<BodyOf<typeof updateCustomerJob>, 'change_reason'>

export function versionedOwn(job: OwnJob): Versioned<OwnValues> {
  const values = Object.fromEntries(intakeFields.map((field) => [field, job[field]])) as Pick<OwnJob, IntakeField>
  return { version: job.version, values }
}

/** A field's value as its customer reads it; empty where there is none. */
export const ownValueWords = (field: string, value: unknown): string =>
  field === 'status' && typeof value === 'string' && value in words.statuses
    ? words.statuses[value as keyof typeof words.statuses]
    : jobValueWords(field, value)
